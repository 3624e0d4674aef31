package longtang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import longtang.law.Ruling;
import longtang.people.Opening;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the first start somebody must be able to come in: an administrator, and in the demo one of each role.
///
/// Passwords are made here, kept in a file only the owner of the folder may read, and shown by the command.
@Component
@Order(1)
class FirstAccounts implements ApplicationRunner {

    private static final String DEMO_COMMITTEE = "310101013004"; // 宁波路居委
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // no 0/o, 1/l/i

    private final People people;
    private final boolean demo;
    private final Path file;
    private final SecureRandom random = new SecureRandom();

    FirstAccounts(
            People people, @Value("${longtang.demo:false}") boolean demo, @Value("${longtang.folder}") Path folder) {
        this.people = people;
        this.demo = demo;
        this.file = folder.resolve("sign-ins.txt");
    }

    private record First(
            String account,
            String name,
            Role role,
            @Nullable String committee) {}

    private static final First ADMINISTRATOR = new First("admin", "系统管理员", Role.ADMINISTRATOR, null);
    private static final List<First> CAST = List.of(
            new First("officer", "顾某", Role.OFFICER, null),
            new First("leader", "沈某", Role.LEADER, null),
            new First("committee", "陈某", Role.COMMITTEE, DEMO_COMMITTEE),
            new First("grid", "苏某", Role.GRID, DEMO_COMMITTEE),
            new First("captain", "方某", Role.CAPTAIN, DEMO_COMMITTEE),
            new First("legal", "严某", Role.LEGAL, null),
            new First("property", "何某", Role.PROPERTY, null),
            new First("street", "许某", Role.STREET, null),
            ADMINISTRATOR);

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.nobodyYet()) return;
        var lines = new StringBuilder();
        for (var first : demo ? CAST : List.of(ADMINISTRATOR)) {
            var password = password();
            if (open(first, password) instanceof Ruling.Allowed) {
                lines.append("%-10s %s\n".formatted(first.account(), password));
            }
        }
        keep(lines.toString());
    }

    // Where work begins on Monday, the printed password is good for the first sign-in only.
    private Ruling<Person> open(First first, String password) {
        var opening = new Opening(first.account(), first.name(), first.role(), first.committee(), null);
        return demo
                ? people.open(Actor.CLOCK, first.account(), first.name(), first.role(), first.committee(), password)
                : people.openWithFirstPassword(Actor.CLOCK, opening, password);
    }

    /// The lines to show, or where they would be.
    String note() {
        try {
            return Files.exists(file) ? Files.readString(file).strip().indent(4).stripTrailing() : "    -";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String password() {
        var word = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) word.append('-');
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private void keep(String lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

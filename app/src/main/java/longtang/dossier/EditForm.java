package longtang.dossier;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.codes.CodeBook;
import longtang.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What a form about facts sent: `value.<fact>` as typed beside `was.<fact>` as shown, and one ground for all of them.
///
/// `keep.<fact>=theirs` takes a fact out again: somebody else's word stands.
final class EditForm {

    private final Map<FactField, String> typed = new EnumMap<>(FactField.class);
    private final Map<FactField, String> was = new EnumMap<>(FactField.class);
    private final Set<FactField> unreadable = EnumSet.noneOf(FactField.class);
    private final List<Change> changes = new ArrayList<>();
    private final MultiValueMap<String, String> sent;
    private boolean wrongDay;

    private EditForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static EditForm read(MultiValueMap<String, String> sent, Person by, CodeBook book) {
        var form = new EditForm(sent);
        var ground = form.ground();
        for (var field : FactField.values()) {
            var value = sent.getFirst("value." + field.code());
            if (value == null || !Dossiers.sees(by, field) || "theirs".equals(form.text("keep." + field.code())))
                continue;
            form.take(field, value, ground, book);
        }
        return form;
    }

    private void take(FactField field, String value, Change.Ground ground, CodeBook book) {
        typed.put(field, value);
        var before = Optional.ofNullable(sent.getFirst("was." + field.code()));
        before.ifPresent(text -> was.put(field, text));
        if (before.isPresent() && same(before.get(), value)) return;
        var read = field.read(value, book);
        if (read.isEmpty()) {
            unreadable.add(field);
        } else if (before.isEmpty() || !read.get().equals(before.get())) {
            changes.add(new Change(field, read.get(), why(), ground));
        }
    }

    // A browser sends line ends of its own.
    private static boolean same(String before, String now) {
        return before.replace("\r\n", "\n")
                .strip()
                .equals(now.replace("\r\n", "\n").strip());
    }

    private Change.Ground ground() {
        return new Change.Ground(basis(), text("assessor"), day());
    }

    private @Nullable LocalDate day() {
        if (on().isEmpty()) return null;
        try {
            return LocalDate.parse(on());
        } catch (DateTimeException noDay) {
            wrongDay = true;
            return null;
        }
    }

    String text(String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text.strip();
    }

    String basis() {
        return text("basis").isEmpty() ? "SEEN" : text("basis");
    }

    String why() {
        return text("why");
    }

    String on() {
        return text("on");
    }

    int version() {
        return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
    }

    /// The number of the form, the same however often it is sent. A form without one counts anew each time.
    UUID request() {
        var number = text("request");
        return number.isEmpty() || number.length() > 100
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8));
    }

    Map<FactField, String> typed() {
        return typed;
    }

    Map<FactField, String> was() {
        return was;
    }

    List<Change> changes() {
        return changes;
    }

    Set<FactField> unreadable() {
        return unreadable;
    }

    boolean isReadable() {
        return unreadable.isEmpty() && !wrongDay;
    }

    boolean hasWrongDay() {
        return wrongDay;
    }
}

package longtang.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Change;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.dossier.FactField;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.worksheet.Worksheets.Acceptance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Two people with a sheet each, both over the same files and both over both sheets, and one of them at the screen
/// besides, all at once in an order that the seed decides.
@LongtangTest
@Import({Lane44.class, SheetTrip.class})
@TestPropertySource(properties = "longtang.demo=true")
class WorksheetInterleavingTest {

    private static final int FILES = 3;
    private static final List<FactField> FACTS = List.of(FactField.STOREYS, FactField.LENGTH, FactField.WIDTH);

    @Autowired
    Worksheets worksheets;

    @Autowired
    Dossiers dossiers;

    @Autowired
    SheetTrip trip;

    @Autowired
    Lane44 lane44;

    @Test
    void nobodys_edit_is_lost_and_no_row_says_what_its_file_does_not() throws Exception {
        lane44.isMatched();
        var rounds = Boolean.getBoolean("long") ? 1_000 : 40;
        for (int seed = 0; seed < rounds; seed++) interleave(new Random(seed), "seed " + seed);
    }

    private void interleave(Random random, String seed) throws Exception {
        var officer = lane44.officer();
        var leader = lane44.leader();
        var before = new ArrayList<Dossier>();
        for (int which = 0; which < FILES; which++) before.add(trip.again(trip.file(which)));
        var sheets = List.of(edited(officer, before, random), edited(leader, before, random));

        var work = new ArrayList<Callable<Boolean>>();
        for (var sheet : sheets) {
            for (var row : sheet.changed()) {
                var seen = version(before, row);
                for (var person : List.of(officer, leader)) work.add(() -> accepts(person, sheet, row, seen));
                if (random.nextInt(3) == 0) work.add(() -> leaves(leader, sheet, row));
            }
        }
        for (var file : before) work.add(() -> settles(leader, file, anyFact(random), anyValue(random)));
        Collections.shuffle(work, random);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(work)) done.get();
        }

        for (var file : before) nothingWasWrittenOver(file, seed);
        for (var sheet : sheets) everyRowSaysWhatBecameOfIt(trip.reread(sheet), before, seed);
    }

    private Returned edited(Person by, List<Dossier> files, Random random) throws Exception {
        try (var sheet = trip.takenOut()) {
            for (var file : files) {
                var number = file.number().toString();
                var field = anyFact(random);
                sheet.write(number, header(field), other(file.value(field), random));
            }
            var returned = trip.brought(by, sheet);
            assertThat(returned.changed()).hasSize(files.size());
            return returned;
        }
    }

    private static String header(FactField field) {
        return switch (field) {
            case STOREYS -> "层数";
            case LENGTH -> "长";
            case WIDTH -> "宽";
            default -> throw new IllegalArgumentException(field.code());
        };
    }

    private static FactField anyFact(Random random) {
        return FACTS.get(random.nextInt(FACTS.size()));
    }

    private static String anyValue(Random random) {
        return String.valueOf(1 + random.nextInt(19));
    }

    private static String other(String value, Random random) {
        var other = anyValue(random);
        return other.equals(value) ? "20" : other;
    }

    private static int version(List<Dossier> files, ReturnedRow row) {
        return files.stream()
                .filter(file -> file.number().equals(row.number()))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private boolean accepts(Person by, Returned sheet, ReturnedRow row, int seen) throws Exception {
        var acceptance = new Acceptance(UUID.randomUUID(), seen, reason(sheet, row), Set.copyOf(FACTS));
        return worksheets.accept(by, sheet, row, acceptance) instanceof Ruling.Allowed<String>;
    }

    private boolean leaves(Person by, Returned sheet, ReturnedRow row) {
        return worksheets.leave(by, sheet, row) instanceof Ruling.Allowed<String>;
    }

    private boolean settles(Person by, Dossier file, FactField field, String value) {
        var changes = List.of(new Change(field, value, "现场看过"));
        return dossiers.settle(by, UUID.randomUUID(), file.number(), file.version(), changes)
                instanceof Ruling.Allowed<Integer>;
    }

    // All have seen the same version: whoever changes a fact second has not seen the first, and is refused.
    private void nothingWasWrittenOver(Dossier before, String seed) {
        var after = trip.again(before);
        var made = dossiers.versions(after, after.version(), after.version() - before.version());
        assertThat(made).as("every version is there, " + seed).hasSize(after.version() - before.version());
        assertThat(made.stream().flatMap(version -> version.fields().stream()))
                .as("each fact was changed by one of them, " + seed)
                .doesNotHaveDuplicates();
    }

    private void everyRowSaysWhatBecameOfIt(Returned sheet, List<Dossier> files, String seed) {
        for (var row : sheet.changed()) {
            var file = trip.again(files.stream()
                    .filter(it -> it.number().equals(row.number()))
                    .findFirst()
                    .orElseThrow());
            var decision = row.decision();
            var settled = dossiers.settlements(lane44.officer(), file).stream()
                    .anyMatch(it -> it.why().equals(reason(sheet, row)));
            if (decision == null || !decision.taken()) {
                assertThat(settled)
                        .as("what was not taken is not in the file, " + seed)
                        .isFalse();
                continue;
            }
            for (var field : FACTS) {
                if (!row.cells().containsKey(field.code())) continue;
                assertThat(file.value(field))
                        .as("what was taken is in the file, " + seed)
                        .isEqualTo(row.cell(field));
            }
        }
    }

    private static String reason(Returned sheet, ReturnedRow row) {
        return sheet.id() + "/" + row.row();
    }
}

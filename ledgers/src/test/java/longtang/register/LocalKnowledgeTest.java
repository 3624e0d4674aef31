package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import longtang.ledger.Intake;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.ledger.LedgerReader;
import longtang.ledger.Reject;
import longtang.ledger.RejectedRow;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.Test;

/// One sighting after the other must find what a whole match finds, on the four ledgers of Lane 44.
///
/// Within limits (a whole match sees what comes later): in one file never two rows of one round, files that exist
/// keep their numbers and members, and a row that opens a file may be joined by one that a whole match would have
/// placed before it.
class LocalKnowledgeTest {

    private static final List<LedgerEntry> ALL = Stream.of("survey.xlsx", "ledger.xlsx", "patrol.csv", "complaints.csv")
            .flatMap(name -> read(name).stream())
            .toList();
    private static final CrossMatch.Matched BATCH = CrossMatch.matchAndLearn(
            ALL, Known.nothing(), (stage, done, total) -> {}, PlaceReader.shanghai(), Taught.nothing());

    @Test
    void one_after_the_other_they_come_to_the_same_files() {
        var one = new OneByOne(BATCH.knowledge());
        one.startWith(BATCH.register(), formal());
        hearsay().forEach(one::add);

        var alike = 0;
        var batch = files(BATCH.register());
        var heard = hearsay();
        for (var entry : heard) {
            if (fellows(entry, batch).equals(fellows(entry, one.fileOf))) alike++;
        }
        assertThat((double) alike / heard.size())
                .as("%d of %d", alike, heard.size())
                .isGreaterThanOrEqualTo(0.95);
    }

    // Which survey and register rows it is with: files that only hearsay speaks of have none.
    private static Set<SightingKey> fellows(LedgerEntry entry, Map<SightingKey, StructureNumber> files) {
        var own = files.get(SightingKey.of(entry));
        var fellows = new TreeSet<SightingKey>();
        files.forEach((key, file) -> {
            if (file.equals(own) && (key.kind() == LedgerKind.SURVEY || key.kind() == LedgerKind.LEDGER))
                fellows.add(key);
        });
        return fellows;
    }

    @Test
    void rows_of_one_survey_that_come_one_by_one_open_a_file_each() {
        var one = new OneByOne(BATCH.knowledge());
        ALL.stream().filter(it -> it.kind() == LedgerKind.SURVEY).forEach(one::add);
        assertThat(new HashSet<>(one.fileOf.values())).hasSize(one.fileOf.size());
    }

    @Test
    void what_a_whole_match_puts_together_shares_a_signpost() {
        var posts = new HashMap<SightingKey, Set<Long>>();
        for (var entry : ALL) posts.put(SightingKey.of(entry), BATCH.knowledge().signposts(entry));
        for (var file : BATCH.register().structures()) {
            if (file.members().size() == 1) continue;
            for (var member : file.members()) {
                assertThat(file.members())
                        .as("%s in %s", member, file.number())
                        .anyMatch(other -> !other.equals(member)
                                && posts.getOrDefault(other, Set.of()).stream()
                                        .anyMatch(posts.getOrDefault(member, Set.of())::contains));
            }
        }
    }

    @Test
    void what_was_kept_of_the_weights_is_enough_to_know_as_much() {
        var kept = longtang.linkage.Weights.fromYaml(BATCH.knowledge().weights().toYaml());
        var recalled = LocalKnowledge.recalled(
                ALL, kept, BATCH.knowledge().scales(), PlaceReader.shanghai(), Taught.nothing());
        var entries = ALL.subList(0, 40);

        assertThat(recalled.match(entries, Known.nothing()).links())
                .isEqualTo(BATCH.knowledge().match(entries, Known.nothing()).links());
        for (var entry : ALL) {
            assertThat(recalled.signposts(entry)).isEqualTo(BATCH.knowledge().signposts(entry));
        }
    }

    @Test
    void what_a_person_set_apart_does_not_come_together() {
        var file = BATCH.register().structures().stream()
                .filter(it -> it.members().size() > 1 && it.members().getLast().kind() != LedgerKind.SURVEY)
                .findFirst()
                .orElseThrow();
        var out = file.members().getLast();
        var apart = new HashSet<SightingPair>();
        file.members().stream().filter(it -> !it.equals(out)).forEach(it -> apart.add(new SightingPair(it, out)));
        var rest = new TreeSet<>(file.members());
        rest.remove(out);

        var entries = ALL.stream()
                .filter(it -> file.members().contains(SightingKey.of(it)))
                .toList();
        var outcome = BATCH.knowledge().match(entries, new Known(Map.of(file.number(), rest), Set.of(), apart));
        assertThat(files(outcome).get(out)).isNotEqualTo(file.number());
    }

    /// A register to which sightings are added one at a time, looking only at those that share a signpost.
    private static final class OneByOne {

        private final LocalKnowledge knowledge;
        private final Map<SightingKey, LedgerEntry> rows = new LinkedHashMap<>();
        private final Map<SightingKey, StructureNumber> fileOf = new TreeMap<>();

        OneByOne(LocalKnowledge knowledge) {
            this.knowledge = knowledge;
        }

        void startWith(Register register, List<LedgerEntry> entries) {
            var files = files(register);
            entries.forEach(entry -> {
                var key = SightingKey.of(entry);
                rows.put(key, entry);
                if (files.containsKey(key)) fileOf.put(key, files.get(key));
            });
        }

        void add(LedgerEntry entry) {
            var posts = knowledge.signposts(entry);
            var near = new TreeMap<StructureNumber, Set<SightingKey>>();
            rows.forEach((key, row) -> {
                var file = fileOf.get(key);
                if (file != null && knowledge.signposts(row).stream().anyMatch(posts::contains)) {
                    near.put(file, new TreeSet<>());
                }
            });
            var few = new ArrayList<>(List.of(entry));
            fileOf.forEach((key, file) -> {
                if (!near.containsKey(file)) return;
                near.get(file).add(key);
                few.add(rows.get(key));
            });
            fileOf.values().forEach(file -> near.putIfAbsent(file, Set.of()));
            var outcome = knowledge.place(few, new Known(near, Set.of(), Set.of()));
            var key = SightingKey.of(entry);
            rows.put(key, entry);
            var file = files(outcome).get(key);
            if (file != null) fileOf.put(key, file);
        }
    }

    private static List<LedgerEntry> formal() {
        return ALL.stream()
                .filter(it -> it.kind() == LedgerKind.SURVEY || it.kind() == LedgerKind.LEDGER)
                .toList();
    }

    private static List<LedgerEntry> hearsay() {
        return ALL.stream()
                .filter(it -> it.kind() == LedgerKind.PATROL || it.kind() == LedgerKind.COMPLAINTS)
                .sorted(Comparator.<LedgerEntry, Boolean>comparing(it -> it.kind() == LedgerKind.COMPLAINTS)
                        .thenComparing(it -> String.valueOf(it.seenAt())))
                .toList();
    }

    private static Map<SightingKey, StructureNumber> files(Register register) {
        var files = new TreeMap<SightingKey, StructureNumber>();
        register.structures().forEach(file -> file.members().forEach(member -> files.put(member, file.number())));
        return files;
    }

    private static List<LedgerEntry> read(String name) {
        var entries = new ArrayList<LedgerEntry>();
        var summary = new LedgerReader().read(Path.of("../demo", name), name, null, new Intake() {
            @Override
            public void take(LedgerEntry entry) {
                entries.add(entry);
            }

            @Override
            public void reject(RejectedRow row) {}

            @Override
            public void note(Reject note) {}
        });
        assertThat(summary.refusal()).isNull();
        return entries;
    }
}

package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One line changed at a time, in 22 ways, in both books: the checker refuses it, or `survivors.txt` says why not.
class MutationsTest {

    private static final Path FIGURES = Path.of("../docs/playbook-mutants.md");
    private static final Map<Mutant.Kind, Tally> TALLY = new EnumMap<>(Mutant.Kind.class);
    private static final List<Survivor> SURVIVORS = new ArrayList<>();

    /// How many of a kind were refused, of all, and how many of the rest are no other book at all.
    record Tally(int refused, int alike, int all) {

        Tally with(boolean refused, boolean alike) {
            return new Tally(this.refused + (refused ? 1 : 0), this.alike + (alike ? 1 : 0), all + 1);
        }
    }

    /// A mutant that the checker lets pass; alike where nobody could tell its cases from those of the good book.
    record Survivor(String book, Mutant mutant, boolean alike) {}

    @BeforeAll
    static void every_mutant_is_looked_at() {
        for (String book : List.of(Library.WEIJIAN, Library.LOUDAO)) {
            String good = Library.text(book);
            var mutants = Mutant.of(good);
            var refused = mutants.parallelStream().map(Mutant::refused).toList();
            for (int i = 0; i < mutants.size(); i++) count(book, good, mutants.get(i), refused.get(i));
        }
    }

    private static void count(String book, String good, Mutant mutant, boolean refused) {
        boolean alike = !refused && mutant.like(good);
        if (!refused) SURVIVORS.add(new Survivor(book, mutant, alike));
        TALLY.merge(mutant.kind(), new Tally(0, 0, 0).with(refused, alike), (old, _) -> old.with(refused, alike));
    }

    @Test
    void ninety_seven_of_a_hundred_mistakes_are_refused() {
        int all = TALLY.values().stream().mapToInt(Tally::all).sum();
        int refused = TALLY.values().stream().mapToInt(Tally::refused).sum();
        assertThat(all).isGreaterThan(1500);
        assertThat(100.0 * refused / all).isGreaterThanOrEqualTo(97);
    }

    @Test
    void every_survivor_has_a_reason_of_its_own() {
        var reasons = Survivors.read();
        assertThat(SURVIVORS.stream().map(Survivors::name)).containsExactlyInAnyOrderElementsOf(reasons.keySet());
        assertThat(reasons.values()).doesNotHaveDuplicates();
    }

    /// `./mvnw -pl procedure -am test -Dtest=MutationsTest -Dapprove=true` writes the page anew.
    @Test
    void the_published_page_says_what_was_counted() throws IOException {
        String page = Survivors.page(TALLY, SURVIVORS);
        if (Boolean.getBoolean("approve")) Files.writeString(FIGURES, page);
        assertThat(Files.readString(FIGURES)).isEqualTo(page);
    }
}

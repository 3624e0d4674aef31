package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A survey row at door 14, and a row of the old register that says 24 and is of the same household: perhaps a slip of
/// the pen, which a person decides.
class FootingTest {

    private static final LedgerEntry SURVEY = Row.with(
            Row.with(Row.with(Row.survey("MP-1", "天津路44弄", "14号", "门前", "雨棚"), Field.PARTY, "欧阳某华"), Field.AREA, "3.7"),
            Field.MATERIAL,
            "铝合金");
    private static final LedgerEntry OLD = Row.with(
            Row.with(Row.with(Row.ledger("WZ-1", "天津路44弄24号门前", "雨棚"), Field.PARTY, "欧阳某华"), Field.AREA, "3.7"),
            Field.MATERIAL,
            "铝合金");

    @TempDir
    private static Path folder;

    private static LocalKnowledge knowledge;

    @BeforeAll
    static void learn() {
        var lanes = Lanes.invented(folder, 2000, 101, "a").entries();
        knowledge = CrossMatch.matchAndLearn(
                        lanes, Known.nothing(), (stage, done, total) -> {}, PlaceReader.shanghai(), Taught.nothing())
                .knowledge();
    }

    @Test
    void what_fits_a_file_only_through_a_row_in_doubt_waits_with_it() {
        var links = links(SURVEY, OLD, Row.patrol("XC-1", "天津路44弄24号", "门前见私搭雨棚，铝合金"));

        assertThat(links.of("WZ-1").structure()).isEqualTo(links.of("MP-1").structure());
        assertThat(links.of("WZ-1").decision()).isEqualTo(Decision.REVIEW);
        assertThat(links.of("XC-1").structure()).isEqualTo(links.of("MP-1").structure());
        assertThat(links.of("XC-1").decision()).isEqualTo(Decision.REVIEW);
        assertThat(links.of("XC-1").reasons()).extracting(Reason::code).contains("leans");
    }

    @Test
    void what_fits_the_row_that_the_file_began_with_does_not_wait() {
        var links = links(SURVEY, OLD, Row.patrol("XC-1", "天津路44弄14号", "门前见私搭雨棚，铝合金"));

        assertThat(links.of("XC-1").structure()).isEqualTo(links.of("MP-1").structure());
        assertThat(links.of("XC-1").decision()).isEqualTo(Decision.AUTO);
    }

    @Test
    void the_row_that_a_file_began_with_asks_nobody() {
        assertThat(links(SURVEY, OLD).of("MP-1"))
                .returns(Decision.AUTO, Link::decision)
                .returns(List.of(Reason.of("first", 0)), Link::reasons);
    }

    private record Links(List<Link> all) {

        Link of(String id) {
            return all.stream()
                    .filter(link -> link.sighting().recordId().equals(id))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static Links links(LedgerEntry... entries) {
        return new Links(knowledge.match(List.of(entries), Known.nothing()).links());
    }
}

package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import longtang.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

/// Rows as no form foresees them: each keeps its one link, and the result stays the same in any order.
class UglyRowsTest {

    private static final List<String> UGLY = List.of(
            "",
            " ",
            "不详",
            "无",
            "0弄",
            "0弄0号",
            "99999弄",
            "天津路99999弄99999号99999室",
            "天津路44弄7-3号",
            "天津路44弄1-999999999号",
            "天津路44弄三号四号五号三号",
            "999999999999999999999弄3号",
            "🏚️🏚️天津路44弄3号🏚️",
            "𠀀𠮷路44弄3号",
            "\uD83C天津路44弄\uDFDA3号",
            "\u0000\u0007天津路44弄3号\u202e",
            "'; drop table dossier; --",
            "=HYPERLINK(\"x\")",
            "天津路44弄3号".repeat(1_200),
            "搭".repeat(10_000),
            "1号、2号、3号、".repeat(700),
            "((((((((((（（（（（（（（",
            "天津路44弄3号\n厨房\t天井\r\n");

    @Test
    void every_ugly_row_keeps_its_one_link() {
        var entries = uglyRows();

        assertThat(match(entries).links())
                .extracting(Link::sighting)
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(SightingKey::of).toList());
    }

    @Test
    void the_order_of_ugly_rows_leaves_no_trace() {
        var entries = uglyRows();
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(match(shuffled)).isEqualTo(match(entries));
    }

    @Test
    void thousands_of_rows_of_nobody_knows_where_are_of_no_structure_and_cost_nothing() {
        var entries = IntStream.range(0, 5_000)
                .mapToObj(i -> Row.complaint("HP-" + i, "不详", "不详"))
                .toList();

        var register = match(entries);

        assertThat(register.links()).hasSize(5_000).allMatch(link -> link.decision() == Decision.NONE);
        assertThat(register.report().pairsCompared()).isZero();
    }

    @Test
    void a_block_that_is_too_big_is_reported_and_no_row_of_it_is_missing() {
        var entries = new ArrayList<LedgerEntry>();
        for (int i = 0; i < 3_000; i++) entries.add(Row.patrol("XC-" + i, "天津路44弄3号", "天井搭有厨房一处"));
        entries.add(Row.survey("MP-1", "天津路44弄", "3号", "天井", "厨房"));

        var register = match(entries);

        assertThat(register.links()).hasSize(3_001);
        assertThat(register.report().oversized()).isNotEmpty();
        assertThat(register.report().pairsLeftOut()).isPositive();
    }

    @Test
    void of_two_rows_with_one_number_the_same_one_is_kept_in_any_order() {
        var one = Row.survey("MP-1", "天津路44弄", "3号", "天井", "厨房");
        var other = Row.survey("MP-1", "天津路44弄", "9号", "晒台", "阳光房");

        assertThat(match(List.of(one, other))).isEqualTo(match(List.of(other, one)));
        assertThat(match(List.of(one, other)).links()).hasSize(1);
    }

    @Test
    void a_range_written_backwards_means_the_doors_between() {
        var links = match(List.of(
                        Row.survey("MP-1", "天津路44弄", "7-3号", "天井", "厨房"), Row.ledger("TZ-1", "天津路44弄5号天井", "厨房")))
                .links();

        assertThat(links)
                .extracting(Link::structure)
                .hasSize(2)
                .containsOnly(links.getFirst().structure());
    }

    @Test
    void a_patrol_note_on_another_matter_is_of_no_structure() {
        var links = match(List.of(
                        Row.survey("MP-1", "天津路44弄", "3号", "天井", "厨房"),
                        Row.patrol("XC-1", "天津路44弄3号", "楼道堆放纸箱，当场清走"),
                        Row.patrol("XC-2", "天津路44弄3号", "窗台花盆摆放不稳，已提醒住户"),
                        Row.patrol("XC-3", "天津路44弄3号", "天井搭有厨房一处，约5平方")))
                .links();

        assertThat(links)
                .extracting(link -> link.sighting().recordId() + " " + (link.structure() != null))
                .containsExactlyInAnyOrder("MP-1 true", "XC-1 false", "XC-2 false", "XC-3 true");
    }

    @Test
    void nothing_at_all_makes_an_empty_register() {
        assertThat(match(List.of()).structures()).isEmpty();
    }

    private static List<LedgerEntry> uglyRows() {
        var entries = new ArrayList<LedgerEntry>();
        for (int i = 0; i < UGLY.size(); i++) {
            var text = UGLY.get(i);
            entries.add(Row.survey("MP-" + i, text, text, text, text));
            entries.add(Row.ledger("TZ-" + i, text, text));
            entries.add(Row.patrol("XC-" + i, text, text));
            entries.add(Row.complaint("HP-" + i, text, text));
            entries.add(Row.complaint("HP-d" + i, "天津路44弄3号", "天井搭了厨房。" + text));
        }
        return entries;
    }

    private static Register match(List<LedgerEntry> entries) {
        return CrossMatch.match(entries, Known.nothing(), Progress.silent());
    }
}

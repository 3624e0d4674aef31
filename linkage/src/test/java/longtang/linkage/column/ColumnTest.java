package longtang.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void what_is_written_alike_is_kept_once_and_every_row_reads_as_it_was() {
        var random = new SplittableRandom(44);
        var cells = IntStream.range(0, 5_000)
                .mapToObj(_ -> "天津路" + random.nextInt(900) + "弄")
                .toList();
        var column = Column.of(cells);
        assertThat(IntStream.range(0, column.rows()).mapToObj(column::cell)).containsExactlyElementsOf(cells);
        assertThat(column.writings()).isEqualTo((int) cells.stream().distinct().count());
    }

    @Test
    void characters_and_texts_lead_to_one_writing() {
        var draft = new ColumnDraft();
        var text = "厨房厨房,灶披间".toCharArray();
        draft.add("厨房");
        draft.add(text, 0, 2);
        draft.add(text, 2, 4);
        draft.add(text, 5, 8);
        draft.add("");
        draft.add(text, 4, 4);
        var column = draft.done();
        assertThat(IntStream.range(0, 6).map(column::code)).containsExactly(0, 0, 0, 1, 2, 2);
    }

    @Test
    void rows_of_two_tables_share_their_writings() {
        var left = Column.of(List.of("厨房", "雨棚", "阁楼"));
        var right = Column.of(List.of("阁楼", "厨房"));
        var both = Column.of(List.of(left, right), new int[] {0, 0, 1, 1}, new int[] {0, 2, 0, 1});
        assertThat(IntStream.range(0, 4).mapToObj(both::cell)).containsExactly("厨房", "阁楼", "阁楼", "厨房");
        assertThat(both.code(1)).isEqualTo(both.code(2));
        assertThat(both.writings()).isEqualTo(2);
    }

    @Test
    void columns_are_joined_with_a_space() {
        var joined = Column.joined(List.of(
                Column.of(List.of("a", "a", "a b", "b")),
                Column.of(List.of("b", "b", "", "a")),
                Column.of(List.of("1", "2", "", "1"))));
        assertThat(IntStream.range(0, 4).mapToObj(joined::cell)).containsExactly("a b 1", "a b 2", "a b  ", "b a 1");
    }
}

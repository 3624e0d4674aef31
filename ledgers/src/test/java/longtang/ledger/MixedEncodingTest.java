package longtang.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of two computers in one file: what differs from most of it is given back, and nothing comes in garbled.
class MixedEncodingTest extends LedgerTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String LI = "MP-2,2025-06-12,天津路44弄,3号,,晒台,阳光房,12,李家,,“不拆”";
    private static final String WANG = "MP-3,2025-06-13,天津路44弄,5号,101室,门前,雨棚,4,王家,,";

    @Test
    void rows_of_utf8_below_headers_of_gb18030_come_in_as_they_are() throws IOException {
        var summary = read(file(gb(SURVEY), utf8(ZHOU), utf8(LI)), null);

        assertThat(summary.kind()).isEqualTo(LedgerKind.SURVEY);
        assertThat(got.entries)
                .extracting(it -> it.text(Field.PARTY).orElse(""))
                .containsExactly("周老太", "李家");
        assertThat(got.faults()).isEmpty();
        assertThat(charset(summary)).isEqualTo("UTF-8+GB18030");
    }

    @Test
    void a_row_added_in_gb18030_is_given_back_as_it_reads() throws IOException {
        var summary = read(file(utf8(SURVEY), utf8(ZHOU), utf8(LI), gb(WANG)), LedgerKind.SURVEY);

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("MP-1", "MP-2");
        assertThat(got.faults()).containsExactly("4::charset.row_other");
        assertThat(got.rejected.getFirst().original()).containsEntry("搭建人", "王家");
        assertThat(chinese(got.rejected.getFirst().faults().getFirst()))
                .startsWith("第 4 行的文字编码和文件里多数行的不同")
                .endsWith("请核对后再导入这一行。");
        assertThat(summary.refused()).isFalse();
    }

    @Test
    void rows_of_utf8_are_given_back_where_most_are_gb18030() throws IOException {
        read(file(gb(SURVEY), utf8(ZHOU), gb(LI), gb(WANG)), LedgerKind.SURVEY);

        assertThat(got.entries)
                .extracting(it -> it.text(Field.PARTY).orElse(""))
                .containsExactly("李家", "王家");
        assertThat(got.faults()).containsExactly("2::charset.row_other");
        assertThat(got.rejected.getFirst().original()).containsEntry("搭建人", "周老太");
    }

    @Test
    void a_mark_of_utf8_at_the_beginning_changes_nothing() throws IOException {
        read(file(utf8("\uFEFF" + SURVEY), utf8(ZHOU), utf8(LI), gb(WANG)), LedgerKind.SURVEY);

        assertThat(got.entries).hasSize(2);
        assertThat(got.faults()).containsExactly("4::charset.row_other");
    }

    @Test
    void what_was_given_back_can_be_sent_again() throws IOException {
        read(file(utf8(SURVEY), utf8(ZHOU), utf8(LI), gb(WANG)), LedgerKind.SURVEY);
        var corrections = folder.resolve("corrections.csv");
        try (var file = CorrectionFile.create(corrections, Words.in(Locale.CHINA))) {
            for (var row : got.rejected) file.add(row);
        }
        got.entries.clear();
        got.rejected.clear();
        read(corrections, null);
        var again = got.only();
        readSurvey(SURVEY, WANG);

        assertThat(again.contentHash()).isEqualTo(got.entries.getLast().contentHash());
    }

    @Test
    void a_row_that_is_in_neither_costs_only_itself() throws IOException {
        var torn = cut(utf8(WANG.replace("门前", "门前台阶上方搭出")), 32);
        read(file(utf8(SURVEY), utf8(ZHOU), torn, utf8(LI)), LedgerKind.SURVEY);

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("MP-1", "MP-2");
        assertThat(got.faults()).containsExactly("3::charset.row_broken");
    }

    @Test
    void damaged_rows_of_utf8_are_not_taken_for_gb18030_though_they_decode() throws IOException {
        var torn = cut(utf8("MP-1,2025-06-11,慈德里,9,,天井,厨房,6.5,,,住户在家"), 16);
        assertThat(new String(torn, GB18030)).contains("厛寰烽噷").doesNotContain("\uFFFD");

        read(file(gb(SURVEY), torn, gb(LI), gb(WANG)), LedgerKind.SURVEY);

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("MP-2", "MP-3");
        assertThat(got.faults()).containsExactly("2::charset.row_broken");
    }

    @Test
    void a_lane_number_that_is_utf8_by_chance_is_not_taken_for_it() throws IOException {
        var short_ = "MP-9,2025-06-11,44弄,9,,,,,,,";
        assertThat(new String(gb(short_), UTF_8)).contains("44Ū");

        read(file(utf8(SURVEY), utf8(ZHOU), gb(short_)), LedgerKind.SURVEY);
        assertThat(got.faults()).containsExactly("3::charset.row_other");

        got.entries.clear();
        read(file(gb(SURVEY), gb(ZHOU), gb(short_)), LedgerKind.SURVEY);
        assertThat(got.entries.getLast().text(Field.LANE)).contains("44弄");
    }

    @Test
    void a_row_that_reads_in_both_waits_where_the_file_has_both() throws IOException {
        var unclear = utf8("MP-9,2025-06-11,44,9,,,,6m²,,,");

        read(file(utf8(SURVEY), utf8(ZHOU), unclear), LedgerKind.SURVEY);
        assertThat(got.entries).hasSize(2);

        read(file(utf8(SURVEY), unclear, gb(WANG), utf8(LI)), LedgerKind.SURVEY);
        assertThat(got.faults()).containsExactly("2::charset.row_unclear", "3::charset.row_other");
    }

    @Test
    void a_cell_over_several_lines_is_in_the_hand_of_its_row() throws IOException {
        var long_ = "\"说\"\"不拆\"\"，\n44弄\n明天再来\"";
        read(
                file(utf8(SURVEY), utf8(ZHOU + long_), gb(WANG + long_), utf8(LI), utf8("MP-4" + ZHOU.substring(4))),
                LedgerKind.SURVEY);

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("MP-1", "MP-2", "MP-4");
        assertThat(got.entries.getFirst().text(Field.NOTE)).contains("说\"不拆\"，\n44弄\n明天再来");
        assertThat(got.faults()).containsExactly("3::charset.row_other");
        assertThat(got.rejected.getFirst().original()).containsEntry("备注", "说\"不拆\"，\n44弄\n明天再来");
    }

    @Test
    void a_cell_whose_lines_are_in_two_hands_is_broken() throws IOException {
        var torn = joined(gb(ZHOU + "\"第一次上门，家里没有人，邻居说晚上才回来\n"), utf8("又来\""));
        read(file(gb(SURVEY), torn, gb(LI), gb(WANG)), LedgerKind.SURVEY);

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("MP-2", "MP-3");
        assertThat(got.faults()).containsExactly("2::charset.row_broken");
    }

    @Test
    void utf16_stays_what_it_was() throws IOException {
        var utf16 = ("\uFEFF" + SURVEY + "\r\n" + ZHOU).getBytes(UTF_16LE);
        assertThat(charset(read(bytes(utf16), null))).isEqualTo("UTF-16LE");
        assertThat(got.only().text(Field.PARTY)).contains("周老太");

        assertThat(refusal(read(bytes(joined(utf16, new byte[] {0, (byte) 0xD8, 'x'})), null)))
                .isEqualTo("charset.unknown");
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void a_file_of_gb18030_alone_is_gb18030(String remark) throws IOException {
        var summary = read(file(gb(SURVEY), gb(ZHOU + remark)), LedgerKind.SURVEY);

        assertThat(charset(summary)).isEqualTo("GB18030");
        assertThat(got.only().text(Field.NOTE)).contains(remark);
    }

    static Stream<String> everyday() {
        return Stream.of("路", "44弄", "太原路", "鸬荡路", "窨井", "联通", "镕㛃", "3m²", "浜北路", "㎡");
    }

    @Test
    void a_small_table_in_two_hands_is_refused_as_a_whole() throws IOException {
        var file = file(utf8("编号,门牌"), utf8("WJ-2025-000001,3号"), gb("WJ-2025-000002,第五号楼"));

        assertThat(PlainRows.read(file, 1_000, 10, line -> 0).refusal()).isEqualTo("charset.mixed");
        assertThatThrownBy(() -> RegisterTable.rows(file)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_mixed_every_row_comes_in_as_written_or_is_given_back(long seed) throws IOException {
        var random = new Random(seed);
        var reader = new LedgerReader();
        for (var round = 0; round < 25; round++) {
            var written = new HashMap<Integer, String>();
            var file = mixture(random, written);
            got.entries.clear();
            got.rejected.clear();

            var summary = read(reader, file, LedgerKind.SURVEY);

            assertThat(refusal(summary)).isEqualTo("none");
            Map<Integer, String> taken = new HashMap<>();
            got.entries.forEach(it ->
                    taken.put(it.origin().row(), String.join(",", it.original().values())));
            for (var row : got.rejected) assertThat(taken).doesNotContainKey(row.row());
            assertThat(taken.size() + got.rejected.size()).isEqualTo(written.size());
            taken.forEach((row, text) -> assertThat(text).isEqualTo(written.get(row)));
        }
    }

    /// Rows in either hand, some of them torn: of those `written` has a text that no reading gives.
    private Path mixture(Random random, Map<Integer, String> written) throws IOException {
        var utf8 = random.nextInt(101);
        List<byte[]> lines = new ArrayList<>();
        lines.add(random.nextInt(100) < utf8 ? utf8(SURVEY) : gb(SURVEY));
        var rows = 1 + random.nextInt(12);
        for (var row = 2; row < 2 + rows; row++) {
            var text = row(random, row);
            var line = random.nextInt(100) < utf8 ? utf8(text) : gb(text);
            var torn = random.nextInt(10) == 0 && line.length == utf8(text).length && text.contains("号");
            lines.add(torn ? cut(line, firstChinese(line)) : line);
            written.put(row, torn ? "torn" : text.replace("\"", ""));
        }
        return file(lines.toArray(byte[][]::new));
    }

    private static String row(Random random, int number) {
        String[] lanes = {"天津路44弄", "太原路44弄", "44弄", "慈德里", "慈溪路12支弄"};
        String[] names = {"周老太", "李家", "", "镕㛃", "José", "欧阳某华"};
        String[] remarks = {"", "约3m²", "\"第一行，\n44弄\n第三行\"", "搭了3×2米", "𠮷家的棚，“不拆”", "路"};
        if (random.nextInt(6) == 0) return "MP-%d,2025-06-11,44弄,9,,,,%d,,,".formatted(number, random.nextInt(9));
        return "MP-%d,2025-06-11,%s,%d号,,%s,%s,%d,%s,,%s"
                .formatted(
                        number,
                        lanes[random.nextInt(lanes.length)],
                        1 + random.nextInt(30),
                        random.nextBoolean() ? "天井" : "",
                        random.nextBoolean() ? "厨房" : "违章搭建的雨棚",
                        1 + random.nextInt(20),
                        names[random.nextInt(names.length)],
                        remarks[random.nextInt(remarks.length)]);
    }

    private static int firstChinese(byte[] line) {
        for (var i = 0; i < line.length; i++) if (line[i] < 0) return i;
        return 0;
    }

    private static String charset(LedgerSummary summary) {
        var format = summary.format();
        return format == null ? "" : format.charset();
    }

    private static byte[] utf8(String line) {
        return line.getBytes(UTF_8);
    }

    private static byte[] gb(String line) {
        return line.getBytes(GB18030);
    }

    /// Without the byte at this place.
    private static byte[] cut(byte[] line, int at) {
        var text = new String(line, ISO_8859_1);
        return (text.substring(0, at) + text.substring(at + 1)).getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private Path file(byte[]... lines) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var line : lines) {
            all.writeBytes(line);
            all.writeBytes(new byte[] {'\r', '\n'});
        }
        return Files.write(Files.createTempFile(folder, "mixed", ".csv"), all.toByteArray());
    }
}

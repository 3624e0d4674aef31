package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import longtang.place.UnreadableNames.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

    @Test
    void the_starter_list_knows_the_cast() {
        var shanghai = Gazetteer.shanghai();

        assertThat(shanghai.isRoad("天津路")).isTrue();
        assertThat(shanghai.isRoad("天金路")).isFalse();
        assertThat(shanghai.isCommittee("宁波路")).isTrue();
    }

    @Test
    void a_deployment_adds_its_own_list() throws IOException {
        var own = Gazetteer.read(new StringReader("""
                # our street
                road\t天金路
                lane\t慈德里\t天津路44弄\t宁波路
                """));
        var both = Gazetteer.shanghai().and(own);
        var reader = new PlaceReader(both);

        assertThat(Slots.of(reader.readCell("天金路44弄"))).isEqualTo("天金路 44弄");
        assertThat(Slots.of(reader.readCell("慈德里的晒台").resolve(both.laneNames())))
                .isEqualTo("天津路 44弄 慈德里 DRYING_DECK");
    }

    @Test
    void a_name_that_the_list_gives_says_nothing_of_other_lanes_with_its_number() throws IOException {
        var own = Gazetteer.shanghai().and(list("lane\t慈德里\t天津路44弄"));
        var reader = new PlaceReader(own);

        assertThat(Slots.of(reader.readCell("慈德里3号").resolve(own.laneNames()))).isEqualTo("天津路 44弄 慈德里 3号");
        assertThat(Slots.of(reader.readCell("44弄3号").resolve(own.laneNames()))).isEqualTo("44弄 3号");
    }

    @Test
    void a_name_that_only_a_list_can_tell_is_found_in_a_sentence() throws IOException {
        var own = Gazetteer.shanghai().and(list("road\t三角场\nlane\t老石库\t三角场44弄"));
        var text = "居民反映老石库3号和三角场46弄5号都在搭建";

        assertThat(new PlaceReader(own).read(text))
                .extracting(mention -> Slots.of(mention.place()))
                .containsExactly("老石库 3号", "三角场 46弄 5号");
        assertThat(PlaceReader.shanghai().read(text))
                .extracting(mention -> Slots.of(mention.place()))
                .doesNotContain("老石库 3号", "三角场 46弄 5号");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
        assertThat(list("\uFEFFroad\t天金路\r\nroad\t地金路\r\n").isRoad("天金路")).isTrue();
        assertThat(list("\uFEFF# ours\nroad\t天金路").isRoad("天金路")).isTrue();
    }

    @Test
    void every_line_that_cannot_be_used_is_told_with_its_number_and_what_to_do() {
        var text = """
                # ours
                road\t天津路
                rode\t宁波路
                road 宁波路
                road\t路

                lane\t慈德里\t天津路
                lane\t慈德里
                former\t卢湾区
                road\t%s
                """.formatted("长".repeat(200));

        assertThatThrownBy(() -> list(text)).isInstanceOfSatisfying(UnreadableNames.class, e -> {
            assertThat(e.wrong())
                    .extracting(UnreadableNames.Wrong::line, UnreadableNames.Wrong::fault)
                    .containsExactly(
                            tuple(3, Fault.NO_SORT),
                            tuple(4, Fault.NO_TAB),
                            tuple(5, Fault.NO_NAME),
                            tuple(7, Fault.NO_LANE),
                            tuple(8, Fault.NO_LANE),
                            tuple(9, Fault.NO_SUCCESSOR),
                            tuple(10, Fault.TOO_LONG));
            assertThat(e.inWords(Locale.CHINA)).contains("第 3 行：“rode”不是地名的类别", "第 4 行", "如天津路44弄");
            assertThat(e.inWords(Locale.ENGLISH)).contains("Line 3: \"rode\" is no kind of name", "like 天津路44弄");
        });
    }

    @Test
    void a_list_that_is_all_wrong_is_told_in_twenty_lines_and_a_count() {
        assertThatThrownBy(() -> list("慈德里\n".repeat(1_000)))
                .isInstanceOfSatisfying(
                        UnreadableNames.class,
                        e -> assertThat(e.inWords(Locale.CHINA).lines())
                                .hasSize(21)
                                .last()
                                .isEqualTo("……另有 980 行。"));
    }

    @Test
    void a_list_without_end_is_refused() {
        var endless = new Reader() {
            @Override
            public int read(char[] some, int from, int length) {
                Arrays.fill(some, from, from + length, '路');
                return length;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Gazetteer.read(endless))
                .isInstanceOfSatisfying(
                        UnreadableNames.class,
                        e -> assertThat(e.wrong().getFirst().fault()).isEqualTo(Fault.TOO_LARGE));
    }

    @Test
    void a_file_that_is_not_there_or_not_in_utf_8_is_told(@TempDir Path folder) throws IOException {
        var file = folder.resolve("places.tsv");
        assertThatThrownBy(() -> Gazetteer.read(file)).hasMessage("There is no such file.");

        Files.write(file, "road\t天金路".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> Gazetteer.read(file)).hasMessageContaining("not UTF-8");

        Files.writeString(file, "road\t天金路");
        assertThat(Gazetteer.read(file).isRoad("天金路")).isTrue();
    }

    @Test
    void the_documented_example_is_a_list() throws IOException {
        var page = Files.readString(Path.of("../docs/places.md"));
        var example = page.split("\n```\n")[1];
        assertThat(example.lines()).hasSizeGreaterThan(6);
        assertThat(list(example).laneNames().aliases()).hasSize(2);
    }

    @Test
    void lists_that_say_the_same_have_one_fingerprint_and_others_another() throws IOException {
        assertThat(list("road\t天金路\nroad\t地金路").fingerprint())
                .matches("[0-9a-f]{64}")
                .isEqualTo(list("# ours\nroad\t地金路\nroad\t天金路\nroad\t天金路").fingerprint())
                .isNotEqualTo(list("road\t天金路").fingerprint());
        var shanghai = String.join("\n", Resources.lines("shanghai.tsv"));
        assertThat(list(shanghai).fingerprint()).isEqualTo(Gazetteer.shanghai().fingerprint());
    }

    @Test
    void both_languages_know_every_fault() {
        var english = ResourceBundle.getBundle("longtang.place.names", Locale.ENGLISH);
        var chinese = ResourceBundle.getBundle("longtang.place.names", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet())
                .isEqualTo(english.keySet())
                .hasSize(Fault.values().length + 2); // and how a line begins, and how many more there are
        for (var fault : Fault.values())
            assertThat(new UnreadableNames(fault, "x").inWords(Locale.CHINA)).isNotBlank();
    }

    private static Gazetteer list(String text) throws IOException {
        return Gazetteer.read(new StringReader(text));
    }

    @Test
    void areas_that_cannot_all_be_true_are_noticed() {
        var reader = PlaceReader.shanghai();

        assertThat(Gazetteer.shanghai().contradicts(reader.readCell("徐汇区外滩街道天津路44弄")))
                .isTrue();
        assertThat(Gazetteer.shanghai().contradicts(reader.readCell("豫园街道宁波路居委天津路44弄")))
                .isTrue();
        assertThat(Gazetteer.shanghai().contradicts(reader.readCell("黄浦区外滩街道宁波路居委天津路44弄")))
                .isFalse();
    }
}

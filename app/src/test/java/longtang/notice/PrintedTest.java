package longtang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import longtang.law.Ruling;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands on the sheet is what a reader of the file finds in it. All people are made up.
///
/// `-Dapprove=true` writes the approved texts anew.
class PrintedTest {

    static final Path APPROVED = Path.of("src/test/resources/longtang/notice");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String PLACE = "黄浦区天津路44弄9号";
    private static final String FACTS = "经查，" + PLACE + "天井内有砖混结构厨房一处，面积约 6.2 平方米，未取得建设工程规划许可证。";
    static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF]");

    private static final Map<String, Map<String, String>> PAPERS = Map.of(
            "约谈记录",
            fields(
                    "时间地点", "2026年11月25日14时，宁波路居委会会议室",
                    "在场人", "䶮某、顾某（执法证号：沪A-010101）、沈某（执法证号：沪A-010102）",
                    "告知内容", "向当事人说明《上海市拆除违法建筑若干规定》第八条的规定，\n出示执法证件，告知可以陈述意见。",
                    "当事人意见", "同意年底前自行拆除，希望协助搬运杂物。"),
            "整改承诺书",
            fields(
                    "自愿声明", "以下承诺由本人自愿作出，没有受到强迫。",
                    "承诺内容（转为自用或者拆除）", "停止出租，转为自用。",
                    "期限", "2026年12月31日以前",
                    "证明方式", "解除租赁合同的证明，并接受走访。",
                    "转为自用不等于合法的提示", "转为自用以后，搭建部分仍是违法建筑，本承诺不改变其性质。"),
            "助拆协议",
            fields(
                    "自愿声明", "双方自愿签订。",
                    "共有人和同住成年人同意", "龘某、㙍某同意。",
                    "签署前权利告知", "已告知可以不签、可以咨询律师。",
                    "非执法队的见证人", "慈某（志愿者）",
                    "冷静期", "三日",
                    "开工前可撤回", "开工以前，当事人可以随时撤回本协议。",
                    "拆除范围图", "见附图一",
                    "期限", "2026年12月20日以前",
                    "费用承担", "由街道承担人工和清运，当事人不出资。",
                    "财物清单", "煤气灶一台、碗柜一只",
                    "全程录像", "由执法队录像，双方各存一份。",
                    "安全与恢复", "不停水电气；拆除以后修补墙面。"),
            "责令改正通知书",
            fields(
                    "事实", FACTS,
                    "依据", "《行政处罚法》第二十八条",
                    "期限", "2026年12月10日以前"),
            "责令限期拆除决定书",
            fields(
                    "事实和证据", FACTS + "\n证据：现场检查笔录、现场照片、规划资源部门的书面意见。",
                    "依据", "《城乡规划法》第六十四条、《上海市拆除违法建筑若干规定》第八条",
                    "拆除期限", "自收到本决定书之日起十五日内自行拆除",
                    "复议机关与期限", "自收到之日起六十日内，向某区人民政府申请行政复议。",
                    "诉讼法院与期限", "自收到之日起六个月内，向某人民法院提起行政诉讼。"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"约谈记录", "整改承诺书", "助拆协议", "责令改正通知书", "责令限期拆除决定书"})
    void what_is_read_from_the_file_is_what_was_approved(String name) throws IOException {
        var read = text(printed(name));
        var approved = APPROVED.resolve(name + ".txt");
        if (Boolean.getBoolean("approve")) Files.writeString(approved, read);
        assertThat(read).isEqualTo(Files.readString(approved));
        assertThat(RADICALS.matcher(read).find()).isFalse();
    }

    @Test
    void every_word_comes_back_as_it_was_written() throws IOException {
        var read = squeezed(text(printed("责令限期拆除决定书")));
        PAPERS.getOrDefault("责令限期拆除决定书", Map.of())
                .values()
                .forEach(value -> assertThat(read).contains(squeezed(value)));
    }

    @Test
    void rare_characters_of_names_are_printed_in_text_and_in_headings() throws IOException {
        var rare = "㐂䶮㙍𬭚龘";
        var paper = paper("约谈记录", fields("在场人", rare, rare, "一"), List.of("在场人", rare));
        var read = text(new Typesetter().pdf(form(paper).filled(print(paper))));
        assertThat(read).contains(rare + "\n").contains("、" + rare).doesNotContain("#");
    }

    @Test
    void the_sheet_is_a4_with_its_fonts_inside_and_its_title() throws IOException {
        try (var pdf = Loader.loadPDF(printed("责令限期拆除决定书"))) {
            var sheet = pdf.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isBetween(595f, 596f);
            assertThat(sheet.getHeight()).isBetween(841f, 842.5f);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("责令限期拆除决定书");
            assertFontsAreInside(pdf);
        }
    }

    private static void assertFontsAreInside(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages())
            for (COSName name : page.getResources().getFontNames())
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
    }

    private byte[] printed(String name) throws IOException {
        var values = PAPERS.getOrDefault(name, Map.of());
        var paper = paper(name, values, List.copyOf(values.keySet()));
        return new Typesetter().pdf(form(paper).filled(print(paper)));
    }

    private static Print print(Paper paper) {
        return print(paper, Photos.NONE);
    }

    static Print print(Paper paper, Photos photos) {
        return Print.issued(
                paper,
                "演外执" + paper.name() + "〔2026〕1号",
                DAY,
                "https://example.org/papers/0123456789abcdefghjk",
                photos);
    }

    private Template form(Paper paper) {
        return switch (new Templates(folder).of(paper)) {
            case Ruling.Allowed<Template>(var form) -> form;
            case Ruling.Refused<Template>(var why) -> throw new AssertionError(why.toString());
        };
    }

    static Paper paper(String name, Map<String, String> values, List<String> required) {
        var fields = new LinkedHashMap<>(values);
        fields.put(Paper.PARTY, "䶮某");
        fields.put(Paper.OFFICERS, "顾某（执法证号：沪A-010101）、沈某（执法证号：沪A-010102）");
        return new Paper(
                new UUID(0, 1),
                new UUID(0, 2),
                "WJ-2025-000001",
                name,
                "",
                required,
                "某某街道综合行政执法队",
                1,
                fields,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            reader.setLineSeparator("\n");
            return new String(reader.getText(document).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "").replaceAll("—\\d+—", "");
    }

    static Map<String, String> fields(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], pairs[i + 1]);
        return fields;
    }
}

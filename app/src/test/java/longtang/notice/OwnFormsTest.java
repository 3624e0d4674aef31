package longtang.notice;

import static longtang.notice.PrintedTest.fields;
import static longtang.notice.PrintedTest.paper;
import static longtang.notice.PrintedTest.print;
import static longtang.notice.PrintedTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import longtang.law.Ruling;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Papers that have a look of their own: tables, photos side by side, who signs. All people are made up.
///
/// `-Dapprove=true` writes the approved texts anew.
class OwnFormsTest {

    private static final String BEFORE = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private static final String AFTER = "f9e8d7c6b5a4938271605f4e3d2c1b0af9e8d7c6b5a4938271605f4e3d2c1b0a";
    private static final String OFFICERS = "顾某（执法证号：沪A-010101）、沈某（执法证号：沪A-010102）";
    private static final String PLACE = "黄浦区天津路44弄4号";

    private static final Map<String, Map<String, String>> PAPERS = Map.of(
            "核验笔录",
            fields(
                    "时间地点",
                    "2026年11月25日10时，" + PLACE,
                    "核验人员",
                    OFFICERS,
                    "在场人",
                    "慈某（居委干部）",
                    "整改前情况",
                    "经查，" + PLACE + "楼道内有搭建厨房一处。",
                    "整改后情况",
                    "搭建物全部拆除，楼道恢复通行。",
                    "前后对比照片",
                    "整改前：现场照片，2026-07-01 09:12，SHA-256 " + BEFORE + "\n整改后：前后对比照片，2026-11-25 10:05，SHA-256 " + AFTER,
                    "剩余物清理",
                    "已清走。",
                    "核验结论",
                    "整改完毕。"),
            "民生需求清单",
            fields(
                    "需求和落实情况", "做饭｜屋里的灶要接燃气，接好以前没有地方做饭｜沈某｜2026-12-02｜未落实。\n储物｜锅碗没有地方放｜宁波路居委会｜2026-11-28｜已落实。居委会找来一只旧碗柜",
                    "核对日期", "2026年11月25日"),
            "询问笔录",
            fields(
                    "起止时间", "2026年11月25日14时至14时40分",
                    "地点", "宁波路居委会会议室",
                    "询问人", OFFICERS,
                    "记录人", "沈某",
                    "被询问人", "䶮某，使用人",
                    "权利义务告知", "已出示执法证件，告知可以申请回避。",
                    "是否申请回避", "不申请。",
                    "问答", "问：这间厨房什么时候搭的？\n答：㙍记不清了，大约2009年。",
                    "核对意见", "以上笔录我看过，和我说的一样。"),
            "听证笔录",
            fields(
                    "时间", "2026年11月25日9时30分",
                    "地点", "街道办事处二楼会议室",
                    "主持人", "龘某",
                    "案由", "违法建筑分类处置",
                    "记录人", "某乙",
                    "调查人员", OFFICERS,
                    "当事人和代理人", "䶮某，代理人某律师",
                    "权利告知", "可以申请主持人回避，有权申辩和质证。",
                    "是否申请回避", "不申请。",
                    "调查人员陈述", "现场检查笔录、照片、规划资源部门的书面意见。",
                    "申辩和质证", "对照片没有意见，认为搭建时间早。",
                    "最后陈述", "希望宽限到年底。",
                    "核对意见", "核对无误。"),
            "集体讨论笔录",
            fields(
                    "时间地点", "2026年11月25日，街道办事处",
                    "主持人", "某主任",
                    "出席人员", "某甲、某乙、某丙",
                    "列席和记录人员", "某丁（法制审核）、某戊（记录）",
                    "案情", "经查，" + PLACE + "有搭建一处。",
                    "法制审核意见", "同意。",
                    "讨论情况", "某甲：事实清楚。",
                    "不同意见", "没有。",
                    "讨论结论", "责令限期拆除。"),
            "法制审核意见书",
            fields(
                    "送审材料", "《立案审批表》演外执立案审批表〔2026〕3号",
                    "主体", "合法。",
                    "事实", "清楚。",
                    "依据", "《城乡规划法》第六十四条。",
                    "程序", "已告知，听取了申辩。",
                    "裁量", "适当。",
                    "文书", "规范。",
                    "审核结论", "同意。",
                    "审核人", "某律"),
            "举报答复",
            fields(
                    "诉求内容", "楼道里搭了灶台，晚上炒菜",
                    "工单编号", "20250701-000123",
                    "核查情况", "经核查，天津路44弄内有厨房一处。",
                    "处理结果", "已整改。",
                    "告知日期和方式", "2026年11月25日，电话"),
            "自拆报告",
            fields(
                    "当事人", "桂某",
                    "拆除日期", "2026年11月24日",
                    "拆除范围", "楼道里的灶台和隔板",
                    "剩余物清理", "已清走",
                    "现场照片", "现场照片，2026-11-24 16:00"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"核验笔录", "民生需求清单", "询问笔录", "听证笔录", "集体讨论笔录", "法制审核意见书", "举报答复", "自拆报告"})
    void what_is_read_from_the_file_is_what_was_approved(String name) throws IOException {
        var read = text(printed(name));
        var approved = PrintedTest.APPROVED.resolve(name + ".txt");
        if (Boolean.getBoolean("approve")) Files.writeString(approved, read);
        assertThat(read).isEqualTo(Files.readString(approved));
        assertThat(PrintedTest.RADICALS.matcher(read).find()).isFalse();
        assertThat(read).doesNotContain("#").doesNotContain("{{");
    }

    @Test
    void photos_before_and_after_stand_side_by_side_with_their_hashes() throws IOException {
        var printed = printed("核验笔录");
        assertThat(pictures(printed)).isEqualTo(3); // two photos, one address
        assertThat(text(printed).replaceAll("\\s", "")).contains(BEFORE).contains(AFTER);
    }

    @Test
    void a_photo_that_this_round_does_not_have_leaves_its_line() throws IOException {
        var paper = of("核验笔录");
        var pdf = new Typesetter().pdf(form(paper).filled(print(paper, Photos.NONE)));
        assertThat(pictures(pdf)).isEqualTo(1);
        assertThat(text(pdf).replaceAll("\\s", "")).contains(BEFORE);
    }

    @Test
    void the_reply_to_a_caller_names_no_party() {
        assertThat(of("举报答复").asked()).doesNotContain(Paper.PARTY, Paper.OFFICERS);
    }

    @Test
    void a_form_of_ours_gives_way_where_another_book_asks_for_other_fields() throws IOException {
        var other = paper("核验笔录", Map.of("别的", "写明"), List.of("别的"));
        assertThat(text(new Typesetter().pdf(form(other).filled(print(other, Photos.NONE)))))
                .contains("一、别的");
    }

    private byte[] printed(String name) throws IOException {
        var paper = of(name);
        var before = Pictures.jpeg(jpeg(0x336633));
        var after = Pictures.jpeg(jpeg(0x999999));
        Photos photos = fingerprint -> BEFORE.equals(fingerprint) ? before : after;
        return new Typesetter().pdf(form(paper).filled(print(paper, photos)));
    }

    private static Paper of(String name) {
        var values = PAPERS.getOrDefault(name, Map.of());
        return paper(name, values, List.copyOf(values.keySet()));
    }

    private Template form(Paper paper) {
        return switch (new Templates(folder).of(paper)) {
            case Ruling.Allowed<Template>(var form) -> form;
            case Ruling.Refused<Template>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages())
                for (var name : page.getResources().getXObjectNames())
                    if (page.getResources().getXObject(name) instanceof PDImageXObject) pictures++;
        }
        return pictures;
    }

    private static byte[] jpeg(int colour) throws IOException {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) for (int y = 0; y < 480; y++) picture.setRGB(x, y, colour);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}

package longtang.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.agreement.Signatories;
import longtang.evidence.Exhibit;
import longtang.notice.Paper;
import longtang.notice.Sheet;
import longtang.people.People;
import longtang.people.Person;
import longtang.playbook.Book;
import longtang.record.Journal;
import longtang.web.Site;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The sheets of a volume that the house writes itself: cover, what was done, list of evidence, how it is checked.
@Component
class VolumeSheets {

    private static final String FILED = "已立案";
    private static final String FILING = "立案审批表";
    private static final String NOT_SAID = "—";

    private final Matters matters;
    private final Signatories signatories;
    private final People people;
    private final Journal journal;
    private final Words words;
    private final Site site;

    VolumeSheets(
            Matters matters,
            Signatories signatories,
            People people,
            Journal journal,
            MessageSource messages,
            Site site) {
        this.matters = matters;
        this.signatories = signatories;
        this.people = people;
        this.journal = journal;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.site = site;
    }

    static String title(Matter matter) {
        return "卷宗 " + matter.dossier() + " 第" + matter.round() + "轮" + (matter.isOpen() ? "（未结案）" : "");
    }

    Sheet cover(Matter matter, List<Paper> issued, int pages) {
        var book = matters.bookOf(matter);
        var steps = matters.steps(matter);
        var sheet = Sheet.titled("cover", "卷宗").line("organ", organ(issued));
        if (matter.isOpen()) sheet.line("state", "未结案");
        return sheet.form(List.of(
                        List.of("案号", number(issued)),
                        List.of("档案号", matter.dossier() + "，第 " + matter.round() + " 轮"),
                        List.of("案由", book.title() + "（" + matter.place() + "）"),
                        List.of("当事人", party(matter, issued)),
                        List.of("承办人", officers(matter)),
                        List.of("立案日期", filed(steps)),
                        List.of("结案日期", matter.endedAt() == null ? "未结案" : day(matter.endedAt())),
                        List.of("处理结果", Labels.of(book, matter.standing().leaf())),
                        List.of("依照的程序", book.reference()),
                        List.of("页数", pages + " 页")))
                .line("note", "本卷由系统按时间先后装订，页码从封面起通编，与阅读软件显示的页码一致。怎样核验见末页。");
    }

    // In whose name the latest paper was written; where there is none, nobody has acted in anybody's name yet.
    private static String organ(List<Paper> issued) {
        return issued.isEmpty() ? NOT_SAID : issued.getLast().organ();
    }

    private static String number(List<Paper> issued) {
        return issued.stream()
                .filter(paper -> paper.name().equals(FILING) && paper.holds())
                .map(paper -> Objects.requireNonNull(paper.issue()).written())
                .reduce("没有立案", (_, later) -> later);
    }

    private String party(Matter matter, List<Paper> issued) {
        var noted = signatories.of(matter.id()).stream()
                .filter(one -> one.capacity().isParty() && !one.name().whole().isEmpty())
                .map(one -> one.capacity().word() + one.name().whole())
                .collect(Collectors.joining("、"));
        if (!noted.isEmpty()) return noted;
        return issued.reversed().stream()
                .map(paper -> paper.fields().getOrDefault(Paper.PARTY, ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(NOT_SAID);
    }

    private String officers(Matter matter) {
        return matter.standing().facts().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("经办·"))
                .flatMap(fact -> Stream.of(fact.getValue().split(" ")))
                .distinct()
                .flatMap(id -> people.get(UUID.fromString(id)).stream())
                .filter(person -> person.certificate() != null)
                .map(VolumeSheets::named)
                .reduce((one, other) -> one + "\n" + other)
                .orElse(NOT_SAID);
    }

    private static String named(Person person) {
        return person.name() + "（执法证号 "
                + Objects.requireNonNull(person.certificate()).number() + "）";
    }

    private static String filed(List<MatterStep> steps) {
        return steps.stream()
                .filter(step -> step.lines().stream()
                        .anyMatch(line ->
                                line.kind().equals("done") && line.what().equals(FILED)))
                .map(step -> day(step.at()))
                .findFirst()
                .orElse("没有立案");
    }

    private static String day(Instant at) {
        return Minutes.said(at).substring(0, 10);
    }

    Sheet process(Matter matter) {
        var book = matters.bookOf(matter);
        return Sheet.titled("dense", "办理经过")
                .line("", "自 " + Minutes.said(matter.openedAt()) + " 起，登记的每一步，按时间先后。没有删改：每一步都是留痕日志里的一条。")
                .table(
                        "process",
                        List.of("时间", "谁", "事项", "环节", "记录"),
                        matters.steps(matter).reversed().stream()
                                .map(step -> row(book, step))
                                .toList());
    }

    private List<String> row(Book book, MatterStep step) {
        var taken = new StepLines(book, words).taken(step);
        var lines = new ArrayList<>(taken.lines());
        if (!taken.why().isEmpty()) lines.addFirst("理由：" + taken.why());
        return List.of(taken.at(), taken.who(), taken.event(), taken.to(), String.join("\n", lines));
    }

    Sheet evidence(List<Exhibit> kept) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < kept.size(); i++) rows.add(row(i + 1, kept.get(i)));
        return Sheet.titled("dense", "证据清单")
                .line("", "本轮存入的全部证据。照片排入时已缩小、转正，PDF 按页排入；音像和不能排入的只列在这里。以原件为准：原件的 SHA-256 写在各行。")
                .table("exhibits", List.of("编号", "证明什么", "存入时间", "经手", "原件的 SHA-256", "格式、大小"), rows);
    }

    private static List<String> row(int number, Exhibit exhibit) {
        boolean bound = List.of(SignDesk.COPY, SignDesk.SIGNATURE).contains(exhibit.label());
        return List.of(
                String.valueOf(number),
                exhibit.label() + (bound ? "（随所签的文书）" : ""),
                Minutes.said(exhibit.keptAt()).replace(' ', '\n'),
                exhibit.byName(),
                exhibit.sha256().hex(),
                exhibit.media().ending() + "\n" + size(exhibit.bytes()));
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }

    /// What stands below a photo.
    List<String> photo(int number, Exhibit exhibit) {
        var made = Optional.ofNullable(exhibit.madeAt()).map(at -> "，设备自述拍摄于 " + Minutes.said(at));
        return List.of(
                "证据 " + number + "　" + exhibit.label(),
                "存入 " + Minutes.said(exhibit.keptAt()) + "，" + exhibit.byName() + made.orElse(""),
                "原件 SHA-256：" + exhibit.sha256().hex());
    }

    Sheet proofs(Matter matter, List<Paper> issued) {
        var sheet = Sheet.titled("dense", "存证与核验").heading("一、文书打印件的 SHA-256");
        if (issued.isEmpty()) sheet.line("", "没有签发的文书。");
        else
            sheet.table(
                    "prints",
                    List.of("文书", "文号", "SHA-256", "核验网址"),
                    issued.stream().map(this::row).toList());
        sheet.line("", "证据原件的 SHA-256 见“证据清单”。签名页附在所签的打印件之后，打印件本身没有改动。").heading("二、留痕日志的检查点");
        checkpoint(sheet);
        return sheet.together(page -> checking(page, matter));
    }

    // The cover points here: 末页.
    private void checking(Sheet page, Matter matter) {
        page.heading("三、怎样核验（不联网、不需要本系统）")
                .line(
                        "",
                        "1. 向经办单位索取本档案的存证包（档案页“存证包”，" + site.address() + "/register/" + matter.dossier()
                                + "/bundle.zip）。")
                .line("", "2. 验签公钥从政府公报或者官方网站抄录，存成 公钥.txt；上面的检查点存成 旧检查点.txt。")
                .line("mono", "java -jar longtang-verify.jar --lang zh --key 公钥.txt --older 旧检查点.txt 存证包.zip")
                .line("", "3. 结论是“核验通过”的，存证包 files 文件夹里的文件名就是各文件的 SHA-256，与本卷所列逐一核对。")
                .line("", "4. 单份文书扫打印件上的二维码，就能看到是不是有效；已经撤回的会写明。")
                .line("", "本卷是从记录里装订出来的阅读本：哪一页与原件、与日志不一致的，以原件和日志为准。");
    }

    private List<String> row(Paper paper) {
        var issue = Objects.requireNonNull(paper.issue());
        return List.of(
                paper.name() + (paper.holds() ? "" : "（已撤回）"),
                issue.written(),
                issue.sha256().hex(),
                "/papers/\n" + issue.code());
    }

    private void checkpoint(Sheet sheet) {
        var newest = journal.checkpoint();
        if (newest.isEmpty()) {
            sheet.line("", "装订时还没有签名的检查点。");
            return;
        }
        sheet.line(
                "", "日志 " + journal.name() + " 在 " + Minutes.said(newest.get().at()) + " 签名的检查点，三行照抄：");
        newest.get().checkpoint().text().lines().forEach(line -> sheet.line("mono", line));
        sheet.line("", "验签公钥（仅供对照，核验时用公布的那一把）：");
        journal.keys().forEach(key -> sheet.line("mono", key.line()));
    }
}

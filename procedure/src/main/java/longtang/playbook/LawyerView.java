package longtang.playbook;

import static longtang.playbook.Spoken.xml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.law.StatuteBook;

/// A book as a legal reviewer reads it: what is exempted and unverified first, then each step with its articles' text.
///
/// One HTML page without scripts, for screen and A4. `原文未收录` stands where a statute's text did not come along.
public final class LawyerView {

    private final Book book;
    private final Checker.Verdict verdict;
    private final Leaflet page;

    private LawyerView(Book book, Checker.Verdict verdict) {
        this.book = book;
        this.verdict = verdict;
        this.page = new Leaflet(book);
    }

    public static String of(Book book, Checker.Verdict verdict) {
        return new LawyerView(book, verdict).page();
    }

    private String page() {
        page.add("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .add(xml(book.title()))
                .add(" · 法制审核版</title>\n<style>")
                .add(Typography.CSS)
                .add("</style>\n</head>\n<body>\n");
        first();
        picture();
        steps();
        tables();
        remedies();
        papers();
        articles();
        return page.add("</body>\n</html>\n").toString();
    }

    private void first() {
        page.add("<header>\n<p class=\"kicker\">法制审核版 · ")
                .add(xml(book.reference()))
                .add(" · 法律包 ")
                .add(xml(book.law().reference()))
                .add("</p>\n<h1>")
                .add(xml(book.title()))
                .add("</h1>\n");
        page.add("<p class=\"proof ")
                .add(verdict.lawful() ? "good" : "bad")
                .add("\">")
                .add(
                        verdict.lawful()
                                ? "已走遍 " + verdict.configurations() + " 种情形，没有一条路违反法律包。"
                                : "还有 " + verdict.problems().size() + " 处不合，不得发布。")
                .add("</p>\n<p class=\"hash\">SHA-256 ")
                .add(book.sha256())
                .add("</p>\n</header>\n");
        page.section("一、豁免", "每一项都须法制审核员确认。");
        page.list(
                book.leaves().stream().filter(leaf -> leaf.exempt().isPresent()).map(this::exemption));
        page.section("二、未经核实", "下列各点没有查到原文或者有争议，发布前须逐条表态。");
        page.list(book.open().stream().map(Spoken::xml));
        page.section("三、内部规则", "以下期限和依据不是法律规定，只约束本机关；不得写进对外文书的“依据”。");
        page.add("<div class=\"rules\">\n");
        page.list(internal());
        page.add("</div>\n");
        page.add(
                "<table class=\"sign\"><tr><th>法制审核员</th><td></td><th>机关负责人</th><td></td><th>日期</th><td></td></tr></table>\n");
    }

    private String exemption(State.Leaf leaf) {
        var exempt = leaf.exempt().orElseThrow();
        var obstacles = book.law().obligations().stream()
                .filter(obligation -> leaf.nature().contains(obligation.nature()))
                .flatMap(obligation -> obligation.forbids().stream())
                .toList();
        var spared = exempt.duties().stream()
                .filter(duty -> !obstacles.contains(duty))
                .toList();
        var borne = exempt.duties().stream().filter(obstacles::contains).toList();
        return "<b>" + xml(leaf.label()) + "</b>：" + said("不要求", spared) + said("不因下列情形停下：", borne) + "依据"
                + page.basis(exempt.basis()) + "，由" + xml(page.role(exempt.approvedBy())) + "确认。";
    }

    private static String said(String how, List<String> duties) {
        return duties.isEmpty() ? "" : how + xml(String.join("、", duties)) + "。";
    }

    private Stream<String> internal() {
        var clocks = Stream.concat(
                        book.clocks().values().stream(), book.leaves().stream().flatMap(leaf -> leaf.clocks().stream()))
                .filter(clock -> clock.basis() instanceof Basis.Internal)
                .collect(Collectors.groupingBy(
                        clock -> clock.basis() + "（" + Spoken.limit(clock.limit()) + "）",
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Clock::name, Collectors.joining("、"))));
        var steps = book.leaves().stream()
                .filter(leaf -> leaf.work().basis() instanceof Basis.Internal)
                .map(leaf -> "<b>" + xml(leaf.work().basis().toString()) + "</b>：环节“" + xml(leaf.label()) + "”");
        var ladders = book.ladders().stream()
                .map(ladder -> "<b>" + xml(ladder.name()) + "</b>：走访、约谈的次数和先后（" + xml(Spoken.ladder(ladder)) + "）");
        return Stream.of(
                        clocks.entrySet().stream()
                                .map(entry -> "<b>" + xml(entry.getKey()) + "</b>：" + xml(entry.getValue())),
                        steps,
                        ladders)
                .flatMap(lines -> lines);
    }

    private void picture() {
        page.section("四、全图", "第一张只供总览，字在后面各区域的图里；法定期限与“内部”期限分开写明。");
        page.add("<figure>").add(Drawing.whole(book, List.of())).add("</figure>\n");
        for (var region : book.regions())
            page.add("<figure class=\"part\">")
                    .add(Drawing.region(book, region, List.of()))
                    .add("</figure>\n");
    }

    private void steps() {
        page.section("五、环节", "谁来做、依据、证据、文书、期限，以及每个事件之后到哪里。");
        for (var state : book.states()) state(state);
        ladders();
    }

    private void ladders() {
        if (book.ladders().isEmpty()) return;
        page.add("<h3 class=\"region\">先劝后办</h3>\n");
        page.list(
                book.ladders().stream().map(ladder -> xml(Spoken.ladder(ladder)) + "。依据" + page.basis(ladder.basis())));
    }

    private void state(State state) {
        switch (state) {
            case State.Region region -> {
                page.add("<h3 class=\"region\">").add(xml(region.label())).add("</h3>\n");
                if (!region.anytime().isEmpty()) {
                    page.add("<p class=\"note\">本区域随时可以：</p>\n");
                    page.moves(region.anytime());
                }
                region.states().forEach(this::state);
            }
            case State.Leaf leaf -> leaf(leaf);
            case State.End end ->
                page.add("<p class=\"end\"><b>")
                        .add(xml(end.label()))
                        .add("</b>：结案。此后看管：")
                        .add(xml(end.watch()))
                        .add("</p>\n");
        }
    }

    private void leaf(State.Leaf leaf) {
        var work = leaf.work();
        page.add("<section class=\"step\">\n<h4>").add(xml(leaf.label()));
        leaf.nature()
                .forEach(nature ->
                        page.add(" <span class=\"tag\">").add(xml(nature)).add("</span>"));
        page.add("</h4>\n<dl>\n");
        page.entry("谁", xml(page.role(work.role())) + people(work.role()) + notSame(work));
        page.entry("依据", page.basis(work.basis()));
        page.entry(
                "文书",
                xml(work.documents().stream().map(paper -> "《" + paper + "》").collect(Collectors.joining())));
        page.entry("证据", xml(String.join("、", work.evidence())));
        page.entry("核对", xml(String.join("、", work.checklist())));
        page.entry("时间窗", xml(work.window().orElse("")));
        page.entry("公开", xml(work.publish().orElse("")));
        leaf.clocks().forEach(clock -> page.entry("期限", page.clock(clock)));
        page.add("</dl>\n");
        page.moves(leaf.on());
        quotes(leaf);
        page.add("</section>\n");
    }

    /// The words of the law under the step that rests on them.
    private void quotes(State.Leaf leaf) {
        var bases = Stream.concat(
                Stream.of(leaf.work().basis()), leaf.clocks().stream().map(Clock::basis));
        bases.flatMap(basis -> basis instanceof Basis.Legal(var articles) ? articles.stream() : Stream.empty())
                .distinct()
                .forEach(article -> page.add("<p class=\"quote\"><b>")
                        .add(xml(article.toString()))
                        .add("</b>　")
                        .add(xml(StatuteBook.quote(article).replace("\n", " ")))
                        .add("</p>\n"));
    }

    private String people(String role) {
        var declared = book.roles().get(role);
        return declared != null && declared.count() > 1 ? "（" + declared.count() + " 人以上）" : "";
    }

    private String notSame(Work work) {
        if (work.notSameAs().isEmpty()) return "";
        return "；不得是办过"
                + xml(work.notSameAs().stream()
                        .flatMap(id -> book.state(id).stream())
                        .map(State::label)
                        .collect(Collectors.joining("、")))
                + "的人";
    }

    private void tables() {
        page.section("六、判断表", "已对全部事实组合逐一核对：不缺不重。");
        for (var table : book.tables().values()) {
            page.add("<h3>").add(xml(table.name())).add("</h3>\n<table class=\"grid\"><thead><tr>");
            table.inputs().forEach(input -> page.add("<th>").add(xml(input)).add("</th>"));
            table.outputs()
                    .forEach(output -> page.add("<th class=\"out\">")
                            .add(xml(output.name()))
                            .add("</th>"));
            page.add("<th>理由</th></tr></thead><tbody>\n");
            for (var rule : table.rules()) {
                page.add("<tr>");
                rule.cells()
                        .forEach(cell -> page.add("<td>").add(xml(cell(cell))).add("</td>"));
                rule.answers()
                        .forEach(answer ->
                                page.add("<td class=\"out\">").add(xml(answer)).add("</td>"));
                page.add("<td>").add(xml(rule.reason())).add("</td></tr>\n");
            }
            page.add("</tbody></table>\n");
        }
        page.add("<h3>事实从哪里来</h3>\n<dl>\n");
        book.facts().values().forEach(fact -> page.entry(fact.name(), xml(fact.source())));
        page.add("</dl>\n");
    }

    private static String cell(Cell cell) {
        return switch (cell.dmn(false)) {
            case "-" -> "任意";
            case "true" -> "是";
            case "false" -> "否";
            case String other -> other;
        };
    }

    private void remedies() {
        page.section("七、救济", "有了可救济的文书，任何时候都能登记，结案以后也一样。");
        page.moves(book.law().remedies());
        page.add("<dl>\n");
        book.law().clocks().values().forEach(clock -> page.entry("期限", page.clock(clock)));
        page.add("</dl>\n");
    }

    private void papers() {
        page.section("八、文书", "每份文书必须写明的事项，哪个环节为什么要它，依据哪一条。名字与环节、事件要求的凭据相同的，签发以后就是凭据。");
        page.add("<table class=\"papers\"><thead><tr><th>文书</th><th>环节</th><th>用处</th><th>依据</th></tr></thead>\n");
        PaperTable.of(book).forEach(this::paper);
        page.add("</table>\n<dl>\n");
        book.agreement().ifPresent(one -> page.entry("与当事人的协议", binding(one)));
        book.undertaking().ifPresent(one -> page.entry("当事人的承诺", binding(one)));
        book.hold().ifPresent(one -> page.entry("暂予保留和注记", deferral(one)));
        book.custody().ifPresent(one -> page.entry("财物保管和领取", custody(one)));
        page.add("</dl>\n");
    }

    private void paper(PaperTable.Row row) {
        var paper = row.paper();
        page.add("<tbody><tr><th scope=\"rowgroup\" rowspan=\"")
                .add(String.valueOf(1 + row.uses().size()))
                .add("\">《")
                .add(xml(paper.name()))
                .add("》</th>");
        cells(xml(row.writer()), "必须写明：" + xml(String.join("、", paper.fields())), paper.basis().stream());
        for (var use : row.uses()) {
            page.add("<tr>");
            cells(xml(use.step()), xml(String.join("；", use.purposes())), use.bases().stream());
        }
        page.add("</tbody>\n");
    }

    private void cells(String step, String purpose, Stream<Basis> bases) {
        page.add("<td>")
                .add(step)
                .add("</td><td>")
                .add(purpose)
                .add("</td><td>")
                .add(bases.map(page::basis).collect(Collectors.joining("；")))
                .add("</td></tr>\n");
    }

    private static String custody(Custody one) {
        return xml("清单写全就是“" + one.list() + "”；《" + one.notice() + "》的“" + one.term() + "”没有过，不能“" + one.disposed()
                + "”；一件不少都领走，才能“" + one.collected() + "”。");
    }

    private static String deferral(Deferral one) {
        return xml("《" + one.paper() + "》批准，“" + one.approve() + "”才开始；《" + one.recognition() + "》生效（" + one.effective()
                + "）以前，不能发《" + one.letter() + "》；“" + one.note() + "”“" + one.release() + "”各由两个人确认。");
    }

    private static String binding(Binding one) {
        return xml("《" + one.paper() + "》全部签好，才能“" + one.sign() + "”"
                + one.withdraw().map(event -> "；做完以前随时可以“" + event + "”").orElse("")
                + one.perform().map(event -> "；没有它，“" + event + "”就是强制").orElse("")
                + "。");
    }

    private void articles() {
        page.section("九、条文", "按引用先后；只收录本系统附带的文本。");
        book.law().obligations().forEach(obligation -> page.basis(obligation.basis()));
        for (var article : List.copyOf(page.cited())) {
            page.add("<section class=\"article\" id=\"")
                    .add(page.anchor(article))
                    .add("\">\n<h4>")
                    .add(xml(article.toString()))
                    .add("</h4>\n");
            for (String line : StatuteBook.quote(article).split("\n"))
                page.add("<p>").add(xml(line)).add("</p>\n");
            page.add("</section>\n");
        }
    }
}

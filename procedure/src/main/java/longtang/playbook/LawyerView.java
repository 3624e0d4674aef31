package longtang.playbook;

import static longtang.playbook.Spoken.xml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.law.Article;
import longtang.law.StatuteBook;

/// A book as a legal reviewer reads it: what is exempted and unverified first, then each step with its articles' text.
///
/// One HTML page without scripts, for screen and A4. `原文未收录` stands where a statute's text did not come along.
public final class LawyerView {

    private final Book book;
    private final Checker.Verdict verdict;
    private final StringBuilder page = new StringBuilder();
    private final Set<Article> cited = new LinkedHashSet<>();

    private LawyerView(Book book, Checker.Verdict verdict) {
        this.book = book;
        this.verdict = verdict;
    }

    public static String of(Book book, Checker.Verdict verdict) {
        return new LawyerView(book, verdict).page();
    }

    private String page() {
        page.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(xml(book.title()))
                .append(" · 法制审核版</title>\n<style>")
                .append(Typography.CSS)
                .append("</style>\n</head>\n<body>\n");
        first();
        picture();
        steps();
        tables();
        remedies();
        papers();
        articles();
        return page.append("</body>\n</html>\n").toString();
    }

    private void first() {
        page.append("<header>\n<p class=\"kicker\">法制审核版 · ")
                .append(xml(book.reference()))
                .append(" · 法律包 ")
                .append(xml(book.law().reference()))
                .append("</p>\n<h1>")
                .append(xml(book.title()))
                .append("</h1>\n");
        page.append("<p class=\"proof ")
                .append(verdict.lawful() ? "good" : "bad")
                .append("\">")
                .append(
                        verdict.lawful()
                                ? "已走遍 " + verdict.configurations() + " 种情形，没有一条路违反法律包。"
                                : "还有 " + verdict.problems().size() + " 处不合，不得发布。")
                .append("</p>\n<p class=\"hash\">SHA-256 ")
                .append(book.sha256())
                .append("</p>\n</header>\n");
        section("一、豁免", "每一项都须法制审核员确认。");
        list(book.leaves().stream().filter(leaf -> leaf.exempt().isPresent()).map(this::exemption));
        section("二、未经核实", "下列各点没有查到原文或者有争议，发布前须逐条表态。");
        list(book.open().stream().map(Spoken::xml));
        section("三、内部规则", "以下期限和依据不是法律规定，只约束本机关；不得写进对外文书的“依据”。");
        page.append("<div class=\"rules\">\n");
        list(internal());
        page.append("</div>\n");
        page.append(
                "<table class=\"sign\"><tr><th>法制审核员</th><td></td><th>机关负责人</th><td></td><th>日期</th><td></td></tr></table>\n");
    }

    private String exemption(State.Leaf leaf) {
        var exempt = leaf.exempt().orElseThrow();
        return "<b>" + xml(leaf.label()) + "</b>：不要求" + xml(String.join("、", exempt.duties())) + "。依据"
                + basis(exempt.basis()) + "，由" + xml(role(exempt.approvedBy())) + "确认。";
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
        return Stream.concat(
                clocks.entrySet().stream().map(entry -> "<b>" + xml(entry.getKey()) + "</b>：" + xml(entry.getValue())),
                steps);
    }

    private void picture() {
        section("四、全图", "虚实与颜色之外都有文字；法定期限与“内部”期限分开写明。");
        page.append("<figure>").append(Drawing.whole(book, List.of())).append("</figure>\n");
        for (var region : book.regions())
            page.append("<figure class=\"part\">")
                    .append(Drawing.region(book, region, List.of()))
                    .append("</figure>\n");
    }

    private void steps() {
        section("五、环节", "谁来做、依据、证据、文书、期限，以及每个事件之后到哪里。");
        for (var state : book.states()) state(state);
    }

    private void state(State state) {
        switch (state) {
            case State.Region region -> {
                page.append("<h3 class=\"region\">").append(xml(region.label())).append("</h3>\n");
                if (!region.anytime().isEmpty()) {
                    page.append("<p class=\"note\">本区域随时可以：</p>\n");
                    moves(region.anytime());
                }
                region.states().forEach(this::state);
            }
            case State.Leaf leaf -> leaf(leaf);
            case State.End end ->
                page.append("<p class=\"end\"><b>")
                        .append(xml(end.label()))
                        .append("</b>：结案。此后看管：")
                        .append(xml(end.watch()))
                        .append("</p>\n");
        }
    }

    private void leaf(State.Leaf leaf) {
        var work = leaf.work();
        page.append("<section class=\"step\">\n<h4>").append(xml(leaf.label()));
        leaf.nature()
                .forEach(nature ->
                        page.append(" <span class=\"tag\">").append(xml(nature)).append("</span>"));
        page.append("</h4>\n<dl>\n");
        entry("谁", xml(role(work.role())) + people(work.role()) + notSame(work));
        entry("依据", basis(work.basis()));
        entry(
                "文书",
                xml(work.documents().stream().map(paper -> "《" + paper + "》").collect(Collectors.joining())));
        entry("证据", xml(String.join("、", work.evidence())));
        entry("核对", xml(String.join("、", work.checklist())));
        entry("时间窗", xml(work.window().orElse("")));
        entry("公开", xml(work.publish().orElse("")));
        leaf.clocks().forEach(clock -> entry("期限", clock(clock)));
        page.append("</dl>\n");
        moves(leaf.on());
        quotes(leaf);
        page.append("</section>\n");
    }

    /// The words of the law under the step that rests on them.
    private void quotes(State.Leaf leaf) {
        var bases = Stream.concat(
                Stream.of(leaf.work().basis()), leaf.clocks().stream().map(Clock::basis));
        bases.flatMap(basis -> basis instanceof Basis.Legal(var articles) ? articles.stream() : Stream.empty())
                .distinct()
                .forEach(article -> page.append("<p class=\"quote\"><b>")
                        .append(xml(article.toString()))
                        .append("</b>　")
                        .append(xml(StatuteBook.quote(article).replace("\n", " ")))
                        .append("</p>\n"));
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

    private String clock(Clock clock) {
        return xml(clock.name() + "：" + Spoken.limit(clock.limit())
                        + clock.from().map(from -> "，自《" + from + "》送达次日起").orElse(""))
                + "（" + basis(clock.basis()) + (clock.keepsRunning() ? "；中止也不停" : "") + "）"
                + "；到期："
                + xml(clock.then().event() + "，"
                        + Spoken.target(book, clock.then().target())
                        + clock.then()
                                .escalate()
                                .map(role -> "，报告" + role(role))
                                .orElse(""));
    }

    private void moves(List<Move> moves) {
        if (moves.isEmpty()) return;
        page.append(
                "<table class=\"moves\"><thead><tr><th>事件</th><th>条件</th><th>到</th><th>记下 / 撤去</th><th>文书与依据</th></tr></thead><tbody>\n");
        for (var move : moves) {
            page.append("<tr><td>")
                    .append(xml(move.event()))
                    .append(move.by()
                            .map(who -> "<small>" + xml(role(who)) + "</small>")
                            .orElse(""))
                    .append("</td><td>")
                    .append(xml(conditions(move)))
                    .append("</td><td>")
                    .append(xml(Spoken.target(book, move.target())))
                    .append("</td><td>")
                    .append(xml(marks(move)))
                    .append("</td><td>")
                    .append(xml(papers(move)))
                    .append(move.basis().map(this::basis).orElse(""))
                    .append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private static String conditions(Move move) {
        return Stream.of(
                        Spoken.guard(move.when()),
                        move.given().isEmpty() ? "" : "已有" + String.join("、", move.given()),
                        move.unless().isEmpty() ? "" : "没有" + String.join("、", move.unless()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String marks(Move move) {
        var marks = move.tag().stream().map(duty -> "＋" + duty).collect(Collectors.joining(" "));
        if (move.voids().contains(Move.ALL)) return marks + " －全部";
        return (marks + " " + move.voids().stream().map(duty -> "－" + duty).collect(Collectors.joining(" "))).strip();
    }

    private static String papers(Move move) {
        var papers = new LinkedHashSet<>(move.documents());
        move.serve().ifPresent(papers::add);
        return papers.stream().map(paper -> "《" + paper + "》").collect(Collectors.joining())
                + (papers.isEmpty() ? "" : " ");
    }

    private void tables() {
        section("六、判断表", "已对全部事实组合逐一核对：不缺不重。");
        for (var table : book.tables().values()) {
            page.append("<h3>").append(xml(table.name())).append("</h3>\n<table class=\"grid\"><thead><tr>");
            table.inputs()
                    .forEach(input -> page.append("<th>").append(xml(input)).append("</th>"));
            table.outputs()
                    .forEach(output -> page.append("<th class=\"out\">")
                            .append(xml(output.name()))
                            .append("</th>"));
            page.append("<th>理由</th></tr></thead><tbody>\n");
            for (var rule : table.rules()) {
                page.append("<tr>");
                rule.cells()
                        .forEach(cell ->
                                page.append("<td>").append(xml(cell(cell))).append("</td>"));
                rule.answers()
                        .forEach(answer -> page.append("<td class=\"out\">")
                                .append(xml(answer))
                                .append("</td>"));
                page.append("<td>").append(xml(rule.reason())).append("</td></tr>\n");
            }
            page.append("</tbody></table>\n");
        }
        page.append("<h3>事实从哪里来</h3>\n<dl>\n");
        book.facts().values().forEach(fact -> entry(fact.name(), xml(fact.source())));
        page.append("</dl>\n");
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
        section("七、救济", "有了可救济的文书，任何时候都能登记，结案以后也一样。");
        moves(book.law().remedies());
        page.append("<dl>\n");
        book.law().clocks().values().forEach(clock -> entry("期限", clock(clock)));
        page.append("</dl>\n");
    }

    private void papers() {
        section("八、文书", "每份文书必须写明的事项。");
        page.append("<dl>\n");
        book.papers()
                .values()
                .forEach(paper -> entry(
                        "《" + paper.name() + "》",
                        paper.basis().map(this::basis).orElse("") + " " + xml(String.join("、", paper.fields()))));
        page.append("</dl>\n");
    }

    private void articles() {
        section("九、条文", "按引用先后；只收录本系统附带的文本。");
        book.law().obligations().forEach(obligation -> basis(obligation.basis()));
        for (var article : cited) {
            page.append("<section class=\"article\" id=\"")
                    .append(anchor(article))
                    .append("\">\n<h4>")
                    .append(xml(article.toString()))
                    .append("</h4>\n");
            for (String line : StatuteBook.quote(article).split("\n"))
                page.append("<p>").append(xml(line)).append("</p>\n");
            page.append("</section>\n");
        }
    }

    private String basis(Basis basis) {
        return switch (basis) {
            case Basis.Internal(var rule) -> "<span class=\"internal\">内部</span> " + xml(rule);
            case Basis.Legal(var articles) -> articles.stream().map(this::link).collect(Collectors.joining("；"));
        };
    }

    private String link(Article article) {
        cited.add(article);
        boolean known = StatuteBook.text(article).isPresent();
        return "<a href=\"#" + anchor(article) + "\">" + xml(article.toString()) + "</a>"
                + (known ? "" : "<span class=\"internal\">" + StatuteBook.NOT_INCLUDED + "</span>");
    }

    private static String anchor(Article article) {
        return "a" + article.statute().title().hashCode() + "-" + article.number() + "-" + article.paragraph() + "-"
                + article.item();
    }

    private String role(String name) {
        var role = book.roles().get(name);
        return role == null ? name : role.label();
    }

    private void section(String title, String lead) {
        page.append("<h2>")
                .append(xml(title))
                .append("</h2>\n<p class=\"lead\">")
                .append(xml(lead))
                .append("</p>\n");
    }

    private void list(Stream<String> items) {
        page.append("<ol>\n");
        items.forEach(item -> page.append("<li>").append(item).append("</li>\n"));
        page.append("</ol>\n");
    }

    private void entry(String name, String value) {
        if (!value.isBlank())
            page.append("<dt>")
                    .append(xml(name))
                    .append("</dt><dd>")
                    .append(value)
                    .append("</dd>\n");
    }
}

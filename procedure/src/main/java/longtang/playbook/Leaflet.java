package longtang.playbook;

import static longtang.playbook.Spoken.xml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.law.Article;
import longtang.law.StatuteBook;

/// A page in the making: headings, entries, deadlines and events as HTML, and every article that was cited on the way.
final class Leaflet {

    private final Book book;
    private final StringBuilder page = new StringBuilder();
    private final Set<Article> cited = new LinkedHashSet<>();

    Leaflet(Book book) {
        this.book = book;
    }

    Leaflet add(String html) {
        page.append(html);
        return this;
    }

    Set<Article> cited() {
        return cited;
    }

    @Override
    public String toString() {
        return page.toString();
    }

    String clock(Clock clock) {
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

    void moves(List<Move> moves) {
        if (moves.isEmpty()) return;
        page.append(
                "<table class=\"moves\"><thead><tr><th>事件</th><th>条件</th><th>到</th><th>记下 / 撤去</th><th>文书、凭据与依据</th></tr></thead><tbody>\n");
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
                    .append(proofs(move))
                    .append(move.basis().map(this::basis).orElse(""))
                    .append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private static String conditions(Move move) {
        return Stream.of(
                        Spoken.guard(move.when()),
                        move.given().isEmpty() ? "" : "已有" + duties(move.given()),
                        move.unless().isEmpty() ? "" : "没有" + duties(move.unless()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    /// A running clock among the duties is a deadline to people.
    private static String duties(List<String> duties) {
        String running = Chart.running("");
        return duties.stream()
                .map(duty -> duty.startsWith(running) ? "在走的“" + duty.substring(running.length()) + "”期限" : duty)
                .collect(Collectors.joining("、"));
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

    /// What must prove that the event has happened.
    private static String proofs(Move move) {
        return move.evidence().isEmpty() ? "" : "<small>凭据：" + xml(String.join("、", move.evidence())) + "</small> ";
    }

    String basis(Basis basis) {
        return switch (basis) {
            case Basis.Internal(var rule) -> "<span class=\"internal\">内部</span> " + xml(rule);
            case Basis.Legal(var articles) -> articles.stream().map(this::link).collect(Collectors.joining("；"));
        };
    }

    String link(Article article) {
        cited.add(article);
        boolean known = StatuteBook.text(article).isPresent();
        return "<a href=\"#" + anchor(article) + "\">" + xml(article.toString()) + "</a>"
                + (known ? "" : "<span class=\"internal\">" + StatuteBook.NOT_INCLUDED + "</span>");
    }

    static String anchor(Article article) {
        return "a" + article.statute().title().hashCode() + "-" + article.number() + "-" + article.paragraph() + "-"
                + article.item();
    }

    String role(String name) {
        var role = book.roles().get(name);
        return role == null ? name : role.label();
    }

    void section(String title, String lead) {
        page.append("<h2>")
                .append(xml(title))
                .append("</h2>\n<p class=\"lead\">")
                .append(xml(lead))
                .append("</p>\n");
    }

    void list(Stream<String> items) {
        var said = items.toList();
        if (said.isEmpty()) {
            page.append("<p class=\"note\">没有。</p>\n");
            return;
        }
        page.append("<ol>\n");
        said.forEach(item -> page.append("<li>").append(item).append("</li>\n"));
        page.append("</ol>\n");
    }

    void entry(String name, String value) {
        if (!value.isBlank())
            page.append("<dt>")
                    .append(xml(name))
                    .append("</dt><dd>")
                    .append(value)
                    .append("</dd>\n");
    }
}

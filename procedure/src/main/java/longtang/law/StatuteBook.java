package longtang.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The statutes' own words, article by article.
public final class StatuteBook {

    /// What stands where a text did not come along.
    public static final String NOT_INCLUDED = "原文未收录";

    private static final Pattern ARTICLE = Pattern.compile("^第([零〇一二三四五六七八九十百千]+)条[\\s　]+(.*)$");
    private static final Pattern ITEM = Pattern.compile("^（([一二三四五六七八九十]+)）.*$");
    private static final Map<Statute, Map<Integer, List<String>>> OPENED = new ConcurrentHashMap<>();

    private StatuteBook() {}

    public static boolean includes(Statute statute) {
        return Statutes.text(statute).isPresent();
    }

    /// The text of an article, of its paragraph, or of its item, as cited; empty if it is not there.
    public static Optional<String> text(Article article) {
        var lines = articles(article.statute()).get(article.number());
        if (lines == null) return Optional.empty();
        var cited = article.paragraph() == 0 ? lines : paragraph(lines, article.paragraph());
        if (article.item() != 0) cited = item(cited, article.item());
        return cited.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", cited));
    }

    /// The text of an article, or [#NOT_INCLUDED].
    public static String quote(Article article) {
        return text(article).orElse(NOT_INCLUDED);
    }

    /// Whether the article itself sets that term: 行政诉讼法第四十六条 says 六个月. False where the text is not included.
    public static boolean states(Article article, Term term) {
        if (term instanceof Term.Longest(var terms)) return terms.stream().allMatch(one -> states(article, one));
        return text(article)
                .map(text -> words(article.statute(), term).stream()
                        .anyMatch(word -> Pattern.compile("(?<![0-9零一二两三四五六七八九十百千])" + word)
                                .matcher(text)
                                .find()))
                .orElse(false);
    }

    private static List<String> words(Statute statute, Term term) {
        return switch (term) {
            case Term.Hours(var count) -> List.of(number(count) + "个?小时");
            case Term.WorkHours(var count) -> List.of(number(count) + "个?工作(?:小)?时");
            case Term.WorkDays(var count) ->
                statute.units().working(count)
                        ? List.of(number(count) + "日", number(count) + "个?工作日")
                        : List.of(number(count) + "个?工作日");
            case Term.Days(var count) -> statute.units().working(count) ? List.of() : List.of(number(count) + "日");
            case Term.Months(var count) -> List.of(number(count) + "个月");
            case Term.Years(var count) -> List.of(number(count) + "年");
            case Term.Until _, Term.Longest _ -> List.of();
        };
    }

    private static String number(int count) {
        return count == 2 ? "(?:2|二|两)" : "(?:" + count + "|" + Numeral.write(count) + ")";
    }

    private static Map<Integer, List<String>> articles(Statute statute) {
        return OPENED.computeIfAbsent(statute, StatuteBook::open);
    }

    private static Map<Integer, List<String>> open(Statute statute) {
        var articles = new TreeMap<Integer, List<String>>();
        var file = Statutes.text(statute);
        if (file.isEmpty()) return articles;
        var current = new ArrayList<String>();
        for (var line : Resource.text("statutes/" + file.get() + ".md").split("\n")) {
            var text = line.replace("\u200B", "").strip();
            var article = ARTICLE.matcher(text);
            if (article.matches()) {
                current = new ArrayList<>(List.of(article.group(2).strip()));
                articles.put(Numeral.read(article.group(1)).orElseThrow(), current);
            } else if (text.startsWith("#")) {
                current = new ArrayList<>();
            } else if (!text.isEmpty()) {
                current.add(text);
            }
        }
        return articles;
    }

    // A paragraph is a line and the items under it.
    private static List<String> paragraph(List<String> lines, int wanted) {
        var found = new ArrayList<String>();
        int paragraph = 0;
        for (var line : lines) {
            if (!ITEM.matcher(line).matches()) paragraph++;
            if (paragraph == wanted) found.add(line);
        }
        return found;
    }

    private static List<String> item(List<String> lines, int wanted) {
        return lines.stream()
                .filter(line -> line.startsWith("（" + Numeral.write(wanted) + "）"))
                .limit(1)
                .toList();
    }
}

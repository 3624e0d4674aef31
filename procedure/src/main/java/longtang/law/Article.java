package longtang.law;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One article of a statute, down to the paragraph (款) and item (项) where they are cited; 0 where not.
public record Article(Statute statute, int number, int paragraph, int item) {

    private static final String DIGITS = "([0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,9})";
    private static final Pattern CITED = Pattern.compile("(?<statute>[^§第0-9]+)(?:§|第)?(?<number>" + DIGITS
            + ")条?(?:第?(?<paragraph>" + DIGITS + ")款)?(?:第?[(（]?(?<item>" + DIGITS + ")[)）]?项?)?");

    public Article {
        if (number < 1 || paragraph < 0 || item < 0) throw new IllegalArgumentException("No such article");
    }

    /// As people cite: `行政处罚法 §64`, 行政处罚法第六十四条第（一）项, 若干规定 7. Empty if the statute is unknown.
    public static Optional<Article> read(String text) {
        if (text.length() > 100) return Optional.empty();
        var cited = CITED.matcher(text.replaceAll("[《》\\s]", ""));
        if (!cited.matches()) return Optional.empty();
        int number = number(cited, "number");
        return Statute.named(cited.group("statute"))
                .filter(_ -> number > 0)
                .map(statute -> new Article(statute, number, number(cited, "paragraph"), number(cited, "item")));
    }

    private static int number(Matcher cited, String group) {
        var text = cited.group(group);
        return text == null ? 0 : Numeral.read(text).orElse(0);
    }

    public Article paragraph(int paragraph) {
        return new Article(statute, number, paragraph, item);
    }

    public Article item(int item) {
        return new Article(statute, number, paragraph, item);
    }

    /// 《行政处罚法》第六十四条第（一）项
    @Override
    public String toString() {
        return statute + "第" + Numeral.write(number) + "条"
                + (paragraph == 0 ? "" : "第" + Numeral.write(paragraph) + "款")
                + (item == 0 ? "" : "第（" + Numeral.write(item) + "）项");
    }
}

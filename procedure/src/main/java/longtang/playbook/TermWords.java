package longtang.playbook;

import java.util.List;
import longtang.law.Article;
import longtang.law.Term;

/// Whether an article's text contains a term: 六十日, 六个月, 二十四小时.
final class TermWords {

    private TermWords() {}

    static boolean contains(Article article, Term term) {
        var text = Articles.text(article);
        return text.isPresent() && words(term).stream().anyMatch(word -> holds(text.get(), word));
    }

    /// 十日 must not be found within 六十日.
    private static boolean holds(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || "一二三四五六七八九十百零".indexOf(text.charAt(at - 1)) < 0) return true;
        }
        return false;
    }

    private static List<String> words(Term term) {
        return switch (term) {
            case Term.Hours(var n) -> forms(n, "小时");
            case Term.WorkHours(var n) -> forms(n, "个工作小时");
            case Term.WorkDays(var n) ->
                java.util.stream.Stream.concat(forms(n, "个工作日").stream(), forms(n, "日").stream())
                        .toList();
            case Term.Days(var n) -> forms(n, "日");
            case Term.Months(var n) -> forms(n, "个月");
            case Term.Years(var n) -> forms(n, "年");
            case Term.Until _ -> List.of();
            case Term.Longest _ -> List.of();
        };
    }

    private static List<String> forms(int number, String unit) {
        String said = Articles.numeral(number);
        return number == 2 ? List.of(said + unit, "两" + unit) : List.of(said + unit);
    }
}

package longtang.web;

import java.util.ArrayList;
import java.util.List;
import longtang.law.Article;
import longtang.law.StatuteBook;

/// Reads the articles that a refusal names, and finds their words: 《行政强制法》第四十三条第一款.
final class Citing {

    private static final String BETWEEN = "；";

    private Citing() {}

    static List<ProblemPage.Cited> of(String articles) {
        var cited = new ArrayList<ProblemPage.Cited>();
        for (var one : articles.split(BETWEEN)) {
            var name = one.strip();
            if (!name.isEmpty())
                cited.add(new ProblemPage.Cited(
                        name, Article.read(name).map(StatuteBook::quote).orElse("")));
        }
        return cited;
    }
}

package longtang.delivery;

import java.util.Arrays;
import java.util.Optional;
import longtang.law.Article;
import longtang.law.Service;
import longtang.law.Statute;
import longtang.notice.Paper;

/// What the law asks for in the service of a paper, told by the article on which the paper stands.
final class Kind {

    private static final String POSTED = "公告";

    private Kind() {}

    static Service.Paper of(Paper paper) {
        if (rests(paper, Statute.COERCION, 35, 54)) return Service.Paper.URGING;
        if (rests(paper, Statute.COERCION, 37)) return Service.Paper.ENFORCEMENT_ORDER;
        return rests(paper, Statute.PENALTY, 57, 59) ? Service.Paper.PENALTY_DECISION : Service.Paper.OTHER;
    }

    /// A notice to everybody, which is posted and brought to nobody (行政强制法 44).
    static boolean isPosted(Paper paper) {
        return paper.name().endsWith(POSTED);
    }

    private static boolean rests(Paper paper, Statute statute, int... numbers) {
        return Arrays.stream(paper.basis().split("；"))
                .map(Article::read)
                .flatMap(Optional::stream)
                .anyMatch(article -> article.statute().equals(statute)
                        && Arrays.stream(numbers).anyMatch(number -> number == article.number()));
    }
}

package longtang.playbook;

import java.util.List;
import longtang.law.Article;

/// What a step or a deadline stands on: articles of the law, or a rule of the house that says so of itself.
public sealed interface Basis {

    /// Articles of statutes whose texts are known by name.
    record Legal(List<Article> articles) implements Basis {

        public Legal {
            articles = List.copyOf(articles);
        }

        @Override
        public String toString() {
            return String.join("；", articles.stream().map(Article::toString).toList());
        }
    }

    /// 内部: the office's own rule, never shown as law.
    record Internal(String rule) implements Basis {

        @Override
        public String toString() {
            return "内部·" + rule;
        }
    }
}

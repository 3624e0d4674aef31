package longtang.law;

import static longtang.law.Statute.COERCION;
import static longtang.law.Statute.PENALTY;

/// What no procedure, no role and no setting can lift. Each says the article it stands on.
public enum Guardrail {
    GATE(COERCION.article(44)),
    NIGHT(COERCION.article(43).paragraph(1)),
    HOLIDAY(COERCION.article(43).paragraph(1)),
    UTILITIES(COERCION.article(43).paragraph(2)),
    HEAVIER_AFTER_PLEA(PENALTY.article(45).paragraph(2));

    private final Article article;

    Guardrail(Article article) {
        this.article = article;
    }

    public Article article() {
        return article;
    }
}

package longtang.playbook;

import java.util.Arrays;
import java.util.Optional;

/// How a decision table answers where several rules fit (DMN 1.5, 8.2.8).
public enum HitPolicy {
    UNIQUE("U", "UNIQUE", ""),
    ANY("A", "ANY", ""),
    PRIORITY("P", "PRIORITY", ""),
    FIRST("F", "FIRST", ""),
    RULE_ORDER("R", "RULE ORDER", ""),
    OUTPUT_ORDER("O", "OUTPUT ORDER", ""),
    COLLECT("C", "COLLECT", ""),
    SUM("C+", "COLLECT", "SUM"),
    MIN("C<", "COLLECT", "MIN"),
    MAX("C>", "COLLECT", "MAX"),
    COUNT("C#", "COLLECT", "COUNT");

    private final String letter;
    private final String dmn;
    private final String aggregation;

    HitPolicy(String letter, String dmn, String aggregation) {
        this.letter = letter;
        this.dmn = dmn;
        this.aggregation = aggregation;
    }

    /// The name in DMN's XML.
    String dmn() {
        return dmn;
    }

    /// The aggregation in DMN's XML, or nothing.
    String aggregation() {
        return aggregation;
    }

    static Optional<HitPolicy> read(String text) {
        return Arrays.stream(values())
                .filter(policy -> policy.letter.equals(text) || policy.name().equals(text))
                .findFirst();
    }

    static Optional<HitPolicy> read(String dmn, String aggregation) {
        return Arrays.stream(values())
                .filter(policy -> policy.dmn.equals(dmn) && policy.aggregation.equals(aggregation))
                .findFirst();
    }

    /// Whether a rule that is not the only one to fit is a mistake of the table.
    boolean wantsOne() {
        return this == UNIQUE;
    }
}

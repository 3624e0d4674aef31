package longtang.web;

import longtang.law.Refusal;
import longtang.law.Ruling;

/// Carries a refusal from a controller to its page. A refusal is an answer, not a failure: no stack trace.
public class RefusedByRule extends RuntimeException {

    private final transient Refusal why;

    public RefusedByRule(Refusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    /// What a ruling allows; a refusal goes to its page.
    public static <T> T unlessRefused(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<T>(var value) -> value;
            case Ruling.Refused<T>(var why) -> throw new RefusedByRule(why);
        };
    }

    public Refusal why() {
        return why;
    }
}

package longtang.web;

import longtang.law.Refusal;

/// Carries a refusal from a controller to its page. A refusal is an answer, not a failure: no stack trace.
public class RefusedByRule extends RuntimeException {

    private final transient Refusal why;

    public RefusedByRule(Refusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}

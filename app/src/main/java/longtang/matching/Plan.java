package longtang.matching;

import java.util.List;
import longtang.register.Link;

/// What a verdict would change: the links as they will be, and whether one person is enough.
record Plan(List<Link> after, boolean needsSecond) {

    static final Plan NOTHING = new Plan(List.of(), false);

    Plan {
        after = List.copyOf(after);
    }
}

package longtang.law;

import java.util.List;

/// The answer to "may I?": the thing you asked for, or a refusal that cites its rule.
public sealed interface Ruling<T> {

    record Allowed<T>(T value) implements Ruling<T> {}

    record Refused<T>(Refusal why) implements Ruling<T> {}

    static <T> Ruling<T> allow(T value) {
        return new Allowed<>(value);
    }

    static <T> Ruling<T> refuse(Refusal why) {
        return new Refused<>(why);
    }

    static <T> Ruling<T> refuse(String code, String article, String fact, Object... args) {
        return new Refused<>(new Refusal(code, article, fact, List.of(args)));
    }
}

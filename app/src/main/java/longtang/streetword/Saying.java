package longtang.streetword;

import java.util.Locale;

/// What somebody says of a word: it holds, it is never to be used, or nobody has said anything yet.
enum Saying {
    ACCEPTED,
    REFUSED,
    OPEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Saying of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

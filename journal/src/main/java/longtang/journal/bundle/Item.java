package longtang.journal.bundle;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may lie in a bundle, under which names, and how large it may be. Whatever else is found there is wrong.
enum Item {
    SUMS("SHA256SUMS", 8 << 20),
    ABOUT("bundle\\.txt", 4 << 20),
    CHECKPOINT("checkpoint", 64 << 10),
    KEYS("keys\\.txt", 64 << 10),
    ENTRY("entries/NUMBER\\.entry", 0xffff),
    RECEIPT("receipts/NUMBER\\.tlog-proof", 128 << 10),
    SALT("openings/NUMBER/LABEL\\.salt", 65),
    CONTENT("openings/NUMBER/LABEL\\.content", 4 << 20),
    OLDER("history/NUMBER\\.checkpoint", 64 << 10),
    CONTINUES("history/NUMBER\\.proof", 8 << 10),
    FILE("files/[0-9a-f]{64}\\.[a-z0-9]{1,8}", 0);

    private final Pattern name;
    private final int largest;

    Item(String name, int largest) {
        this.name = Pattern.compile(name.replace("NUMBER", "(?<number>0|[1-9]\\d{0,17})")
                .replace("LABEL", "(?<label>[a-z][a-z0-9-]{0,31})"));
        this.largest = largest;
    }

    /// Names are lower-case ASCII without dots at the front: no path leads out of the bundle.
    static Optional<Item> of(String path) {
        return Arrays.stream(values())
                .filter(item -> item.name.matcher(path).matches())
                .findFirst();
    }

    long largest(Budget budget) {
        return this == FILE ? budget.largestFile() : largest;
    }

    long number(String path) {
        return Long.parseLong(matched(path).group("number"));
    }

    String label(String path) {
        return matched(path).group("label");
    }

    private Matcher matched(String path) {
        var matcher = name.matcher(path);
        if (!matcher.matches()) throw new IllegalArgumentException(path + " is no " + this);
        return matcher;
    }

    static String entry(long index) {
        return "entries/" + index + ".entry";
    }

    static String receipt(long index) {
        return "receipts/" + index + ".tlog-proof";
    }

    static String salt(long index, String label) {
        return "openings/" + index + "/" + label + ".salt";
    }

    static String content(long index, String label) {
        return "openings/" + index + "/" + label + ".content";
    }

    static String older(long size) {
        return "history/" + size + ".checkpoint";
    }

    static String continues(long size) {
        return "history/" + size + ".proof";
    }

    static String file(String name) {
        return "files/" + name;
    }
}

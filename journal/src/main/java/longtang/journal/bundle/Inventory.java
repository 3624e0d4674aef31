package longtang.journal.bundle;

import java.util.TreeMap;
import java.util.regex.Pattern;
import longtang.journal.VerifierKey;

/// Is everything there that the bundle lists, unharmed, and nothing else?
record Inventory(Bundle bundle, Remarks remarks) {

    // The lines of sha256sum, so that `sha256sum -c SHA256SUMS` checks them too.
    private static final Pattern LINE = Pattern.compile("(?<hash>[0-9a-f]{64}) {2}(?<name>[!-~]{1,200})");
    private static final String SUMS = "SHA256SUMS";

    void check() {
        for (var name : bundle.strange().keySet()) remarks.add(Remark.wrong("item.unexpected", name));
        var listed = listed();
        listed.forEach(this::compare);
        for (var name : bundle.hashes().keySet()) {
            if (!listed.containsKey(name) && !name.equals(SUMS)) remarks.add(Remark.wrong("item.unlisted", name));
        }
        keys();
    }

    private TreeMap<String, String> listed() {
        var listed = new TreeMap<String, String>();
        if (!bundle.has(SUMS)) remarks.add(Remark.wrong("item.missing", SUMS));
        var text = bundle.text(SUMS);
        if (!text.endsWith("\n")) remarks.add(Remark.wrong("sums.malformed", SUMS));
        for (var line : text.split("\n")) {
            var written = LINE.matcher(line);
            if (written.matches() && (listed.isEmpty() || listed.lastKey().compareTo(written.group("name")) < 0)) {
                listed.put(written.group("name"), written.group("hash"));
            } else {
                remarks.add(Remark.wrong("sums.malformed", SUMS));
            }
        }
        return listed;
    }

    private void compare(String name, String hash) {
        var found = bundle.hashes().get(name);
        if (found == null) {
            remarks.add(Remark.wrong("item.missing", name));
        } else if (!found.equals(hash)) {
            remarks.add(Remark.wrong("item.changed", name));
        }
    }

    // They are there to be compared with published ones; no check rests on them.
    private void keys() {
        if (!bundle.has("keys.txt")) remarks.add(Remark.wrong("item.missing", "keys.txt"));
        for (var line : bundle.text("keys.txt").lines().toList()) {
            if (VerifierKey.read(line).isEmpty()) remarks.add(Remark.wrong("keys.malformed", "keys.txt"));
        }
    }
}

package longtang.journal.bundle;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import longtang.journal.Commitment;
import longtang.journal.Entry;
import longtang.journal.Erasure;
import longtang.journal.FileMark;
import longtang.journal.Opening;

/// Is every commitment opened rightly, erased by an entry that says so, or withheld in so many words?
final class Disclosure {

    private static final String ABOUT = "bundle.txt";
    static final String FIRST_LINE = "longtang-bundle/1";
    private static final Pattern WITHHELD = Pattern.compile("withheld (0|[1-9]\\d{0,17}) ([a-z][a-z0-9-]{0,31})");
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{64}\n");

    private final Bundle bundle;
    private final SortedMap<Long, Entry> entries;
    private final Set<Erasure> erased;
    private final Remarks remarks;
    private final Set<String> withheld = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    Disclosure(Bundle bundle, SortedMap<Long, Entry> entries, Set<Erasure> erased, Remarks remarks) {
        this.bundle = bundle;
        this.entries = entries;
        this.erased = erased;
        this.remarks = remarks;
    }

    void check() {
        readAbout();
        entries.forEach((number, entry) -> entry.commitments().forEach(commitment -> look(number, entry, commitment)));
        for (var kind : List.of(Item.SALT, Item.CONTENT, Item.FILE)) {
            for (var name : bundle.names(kind)) {
                if (!used.contains(name)) remarks.add(Remark.wrong("item.of_no_entry", name));
            }
        }
        for (var line : withheld) remarks.add(Remark.wrong("about.withheld", ABOUT, line));
    }

    private void readAbout() {
        if (!bundle.has(ABOUT)) {
            remarks.add(Remark.wrong("item.missing", ABOUT));
            return;
        }
        var lines = bundle.text(ABOUT).split("\n", -1);
        if (!lines[0].equals(FIRST_LINE) || !lines[lines.length - 1].isEmpty()) {
            remarks.add(Remark.wrong("about.malformed", ABOUT));
            return;
        }
        for (int i = 1; i < lines.length - 1; i++) {
            var written = WITHHELD.matcher(lines[i]);
            if (!written.matches() || !withheld.add(written.group(1) + "/" + written.group(2))) {
                remarks.add(Remark.wrong("about.malformed", ABOUT));
            }
        }
    }

    private void look(long number, Entry entry, Commitment commitment) {
        var label = commitment.label();
        var salt = Item.salt(number, label);
        var content = Item.content(number, label);
        boolean isOpen = bundle.has(salt) || bundle.has(content);
        boolean isErased = erased.contains(new Erasure(entry.id(), label));
        boolean isWithheld = withheld.remove(number + "/" + label);
        used.add(salt);
        used.add(content);
        if (isErased) {
            remarks.add(isOpen ? Remark.wrong("erased.open", content) : Remark.notice("erased", content));
        } else if (isWithheld) {
            remarks.add(isOpen ? Remark.wrong("withheld.open", content) : Remark.notice("withheld", content));
        } else {
            open(salt, content, commitment);
        }
    }

    private void open(String salt, String content, Commitment commitment) {
        if (!bundle.has(salt) || !bundle.has(content)) {
            remarks.add(Remark.wrong("opening.missing", bundle.has(salt) ? content : salt));
            return;
        }
        var opening = opening(salt, content);
        if (opening.isEmpty()) {
            remarks.add(Remark.wrong("salt.malformed", salt));
        } else if (!opening.get().opens(commitment)) {
            remarks.add(Remark.wrong("opening.wrong", content));
        } else if (commitment.kind() == Commitment.Kind.FILE) {
            file(content, opening.get());
        } else {
            remarks.add(Remark.fine("opening.right", content));
        }
    }

    private Optional<Opening> opening(String salt, String content) {
        var text = bundle.text(salt);
        return SALT.matcher(text).matches()
                ? Optional.of(Opening.of(HexFormat.of().parseHex(text.strip()), bundle.bytes(content)))
                : Optional.empty();
    }

    private void file(String content, Opening opening) {
        var mark = FileMark.read(opening.content());
        if (mark.isEmpty()) {
            remarks.add(Remark.wrong("mark.malformed", content));
            return;
        }
        var name = Item.file(mark.get().fileName());
        used.add(name);
        if (!bundle.has(name)) {
            remarks.add(Remark.wrong("item.missing", name));
        } else if (!mark.get().sha256().equals(bundle.hashes().get(name))
                || mark.get().size() != bundle.size(name)) {
            remarks.add(Remark.wrong("file.changed", name));
        } else {
            remarks.add(Remark.fine("file.right", name, content));
        }
    }
}

package longtang.record;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import longtang.journal.Entry;
import longtang.journal.Erasure;
import longtang.journal.Opening;
import longtang.record.AuditStore.Found;
import longtang.record.AuditStore.Told;
import longtang.record.JournalAudit.Findings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds what people read of an act against its entry: time, type, role, and through the openings everything else.
final class ActCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final Findings findings;
    private final Set<Erasure> erased = new HashSet<>();
    private final Set<Erasure> missing = new LinkedHashSet<>();
    private Map<UUID, Map<String, Opening>> openings = Map.of();

    ActCheck(Findings findings) {
        this.findings = findings;
    }

    void opened(Map<UUID, Map<String, Opening>> openings) {
        this.openings = openings;
    }

    void check(Found found, byte[] bytes) {
        var read = Entry.read(bytes);
        if (read.isEmpty() || !read.get().id().equals(found.id())) {
            findings.add("entry.malformed", found.id());
            return;
        }
        var entry = read.get();
        erased.addAll(entry.erasures());
        var opened = openings.getOrDefault(found.id(), Map.of());
        open(entry, opened);
        var act = found.act();
        if (act == null) findings.add("act.missing", found.id());
        else compare(entry, act, opened);
    }

    private void open(Entry entry, Map<String, Opening> opened) {
        for (var commitment : entry.commitments()) {
            var opening = opened.get(commitment.label());
            if (opening == null) missing.add(new Erasure(entry.id(), commitment.label()));
            else if (!opening.opens(commitment)) findings.add("opening.changed", entry.id(), commitment.label());
        }
        for (var label : opened.keySet()) {
            if (entry.commitment(label).isEmpty()) findings.add("opening.strange", entry.id(), label);
        }
    }

    private void compare(Entry entry, Told act, Map<String, Opening> opened) {
        var role = act.actorKind().equals("person") ? act.role() : act.actorKind();
        same(entry, "at", act.at().equals(entry.time()));
        same(entry, "what", act.what().equals(entry.type()));
        same(entry, "role", role.equals(entry.actorRole()));
        same(
                entry,
                "subject",
                says(opened.get(Sealed.SUBJECT), Map.of("kind", act.subjectKind(), "id", act.subject())));
        same(entry, "actor", act.actor().isEmpty() || says(opened.get(Sealed.ACTOR), Sealed.actor(act.actor())));
        same(
                entry,
                "actor",
                act.actor().isEmpty() == entry.commitment(Sealed.ACTOR).isEmpty());
        var detail = JSON.readTree(act.detail());
        same(
                entry,
                "detail",
                detail.isEmpty() == entry.commitment(Sealed.DETAIL).isEmpty());
        same(entry, "detail", detail.isEmpty() || says(opened.get(Sealed.DETAIL), detail));
    }

    private void same(Entry entry, String column, boolean same) {
        if (!same) findings.add("act.changed", entry.id(), column);
    }

    // An opening that is gone has been dealt with already.
    private static boolean says(@Nullable Opening opening, Object expected) {
        if (opening == null) return true;
        try {
            JsonNode content = JSON.readTree(opening.content());
            return Objects.equals(content, expected instanceof JsonNode node ? node : JSON.valueToTree(expected));
        } catch (JacksonException changed) {
            return false;
        }
    }

    /// Only when every entry has been read is it known what was erased by law.
    void settleMissingOpenings() {
        for (var gone : missing) {
            if (!erased.contains(gone)) findings.add("opening.missing", gone.entry(), gone.label());
        }
    }
}

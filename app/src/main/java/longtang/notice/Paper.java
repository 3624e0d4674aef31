package longtang.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import longtang.evidence.Sha256;
import org.jspecify.annotations.Nullable;

/// A paper of a round of handling: a draft, or issued for good.
///
/// @param name as the book calls it
/// @param required what the book wants in it
/// @param organ in whose name it is written; empty where none acts
/// @param version counts what was saved; a form made for an older one is refused
/// @param issue number and print, null for a draft
/// @param withdrawal null while it holds
public record Paper(
        UUID id,
        UUID round,
        String dossier,
        String name,
        String basis,
        List<String> required,
        String organ,
        int version,
        Map<String, String> fields,
        Instant draftedAt,
        Instant changedAt,
        @Nullable Issue issue,
        @Nullable Withdrawal withdrawal) {

    public static final String PARTY = "当事人";
    public static final String OFFICERS = "承办人";
    public static final String ORGAN = "机关名称";
    public static final String DAY = "日期";
    public static final String SEAL = "印章";
    public static final String REVIEW = "复议机关与期限";
    public static final String COURT = "诉讼法院与期限";

    /// Filled in by issuing: nobody writes them, so nobody dates a paper back.
    private static final Set<String> BY_ISSUING = Set.of(ORGAN, DAY, SEAL);

    /// @param written the number as it stands on the paper
    /// @param code by which anybody may check it
    public record Issue(
            int number, String written, String code, Sha256 sha256, LocalDate on, Instant at, String byName) {}

    public record Withdrawal(String reason, Instant at, String byName) {}

    /// What was saved, when and by whom.
    public record Version(int version, Map<String, String> fields, Instant at, String byName) {}

    public boolean isDraft() {
        return issue == null;
    }

    /// Issued and not withdrawn.
    public boolean holds() {
        return issue != null && withdrawal == null;
    }

    /// What people fill in, in the order in which it is asked and printed.
    public List<String> asked() {
        var asked = new LinkedHashSet<String>();
        if (Form.of(name).isAboutSomebody()) asked.add(PARTY);
        asked.addAll(required);
        if (Form.of(name).namesOfficers()) asked.add(OFFICERS);
        asked.removeAll(BY_ISSUING);
        return List.copyOf(asked);
    }

    /// What has to be filled in before it may be issued.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        for (var name : asked()) if (fields.getOrDefault(name, "").isBlank()) missing.add(name);
        if (organ.isBlank()) missing.add(ORGAN);
        return missing;
    }

    /// Papers name people.
    @Override
    public String toString() {
        return "Paper[" + id + " " + name + "]";
    }
}

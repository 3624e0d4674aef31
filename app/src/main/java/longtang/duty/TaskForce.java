package longtang.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 专项工作组: people of several organisations who work on some matters in some lanes for a time.
///
/// @param matters codes: structure, fumes, flying_wire, clutter, five_disorders
public record TaskForce(
        UUID id,
        String name,
        String purpose,
        List<String> matters,
        LocalDate from,
        LocalDate until,
        @Nullable Instant closedAt,
        Set<UUID> lanes,
        List<Member> members,
        List<Milestone> milestones) {

    /// What a task force may be about, in the order in which it is offered.
    static final List<String> MATTERS = List.of("structure", "fumes", "flying_wire", "clutter", "five_disorders");

    public TaskForce {
        matters = List.copyOf(matters);
        lanes = Set.copyOf(lanes);
        members = List.copyOf(members);
        milestones = List.copyOf(milestones);
    }

    /// Somebody in it; one or more lead.
    public record Member(UUID person, boolean leads) {}

    /// What is to be reached by when.
    public record Milestone(
            UUID id, LocalDate dueOn, String what, @Nullable Instant reachedAt) {

        boolean isLate(LocalDate today) {
            return reachedAt == null && dueOn.isBefore(today);
        }
    }

    boolean has(UUID person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }
}

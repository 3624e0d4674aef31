package longtang.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A remedy that somebody sought against a decision, and what came of it.
///
/// @param paper the decision, null for compensation of what was done without one
/// @param against its number as it stands on the paper
/// @param organ where it was lodged: the organ of reconsideration, the court, the organ that owes
/// @param number by which that organ or court calls it
/// @param sought what the party wants; no names
/// @param claimed in fen; 0 where no money is claimed
/// @param exhibits of the round: the application, the notice of acceptance
public record Remedy(
        UUID id,
        UUID round,
        String dossier,
        @Nullable UUID paper,
        String against,
        Stage stage,
        String organ,
        String number,
        LocalDate lodged,
        String sought,
        long claimed,
        List<UUID> exhibits,
        Instant notedAt,
        String byName,
        @Nullable Ending ending,
        List<Note> notes) {

    /// How it ended.
    ///
    /// @param paper the number of the decision or judgment
    /// @param served when it was served on us or the party
    /// @param awarded in fen
    /// @param unpublishBy until when what was published must be taken back, null where nothing must
    public record Ending(
            Outcome outcome,
            String paper,
            LocalDate served,
            String said,
            long awarded,
            List<UUID> exhibits,
            @Nullable LocalDate unpublishBy,
            Instant at,
            String byName) {

        public Ending {
            exhibits = List.copyOf(exhibits);
        }
    }

    /// What else came of it.
    public enum Turn {
        /// 延长审理期限
        EXTENDED,
        /// 停止执行
        STAYED,
        /// 赔偿金已支付
        PAID,
        /// 公开的信息已撤回
        UNPUBLISHED,
        /// 另立新的一轮办理
        REOPENED
    }

    /// @param amount in fen, 0 where none was paid
    /// @param next the new round, null unless one was opened
    public record Note(
            Turn turn,
            LocalDate on,
            String said,
            long amount,
            List<UUID> exhibits,
            @Nullable UUID next,
            Instant at,
            String byName) {

        public Note {
            exhibits = List.copyOf(exhibits);
        }
    }

    public Remedy {
        exhibits = List.copyOf(exhibits);
        notes = List.copyOf(notes);
    }

    public boolean isOpen() {
        return ending == null;
    }

    /// Whether what was published still waits to be taken back; the last day for it.
    public Optional<LocalDate> unpublishBy() {
        if (ending == null || has(Turn.UNPUBLISHED)) return Optional.empty();
        return Optional.ofNullable(ending.unpublishBy());
    }

    /// What is still to be paid, in fen.
    public long owed() {
        if (ending == null) return 0;
        return ending.awarded()
                - notes.stream()
                        .filter(note -> note.turn() == Turn.PAID)
                        .mapToLong(Note::amount)
                        .sum();
    }

    /// Whether somebody still has to do something about it.
    public boolean isDue() {
        return isOpen() || unpublishBy().isPresent() || owed() > 0;
    }

    public boolean has(Turn turn) {
        return notes.stream().anyMatch(note -> note.turn() == turn);
    }
}

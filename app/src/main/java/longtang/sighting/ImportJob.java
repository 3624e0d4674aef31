package longtang.sighting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import longtang.evidence.Sha256;
import longtang.ledger.Field;
import longtang.ledger.LedgerKind;
import longtang.ledger.Reject;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;

/// One file that somebody sent, on its way to becoming sightings.
///
/// @param attempt which go this is; an older go of the same job that turns up late has no say any more
record ImportJob(
        UUID id,
        SentFile file,
        Sender sender,
        @Nullable LedgerKind kind,
        ImportState state,
        int attempt,
        boolean cancelAsked,
        Instant sentAt,
        @Nullable Instant finishedAt,
        Pace pace,
        Count count,
        Reading reading,
        @Nullable Reject refusal,
        String incident) {

    /// `name` is a label that people gave it, never a path.
    record SentFile(String name, Sha256 sha256, long bytes) {}

    /// Who sent it; no id when the system itself did.
    record Sender(@Nullable UUID id, String name, String role) {

        Actor asActor() {
            return id == null ? Actor.CLOCK : new Actor.Person(id, name, role);
        }

        static Sender of(Actor by) {
            return by instanceof Actor.Person(var id, var name, var role)
                    ? new Sender(id, name, role)
                    : new Sender(null, "", "");
        }

        @Override
        public String toString() {
            return "Sender[" + id + " as " + role + "]";
        }
    }

    /// How far the reading is; `total` is 0 as long as it is not known.
    record Pace(int rows, long done, long total) {}

    /// `fresh` records were never heard of, `revised` ones say something new, `known` ones nothing new.
    record Count(int good, int rejected, int duplicates, int notes, int fresh, int revised, int known) {

        int taken() {
            return fresh + revised;
        }
    }

    /// What was understood of the file: which header as what, which not at all, and how it was written.
    record Reading(SequencedMap<String, Field> columns, List<String> unknown, String format) {

        Reading {
            columns = new LinkedHashMap<>(columns);
            unknown = List.copyOf(unknown);
        }
    }
}

package longtang.generator;

/// Whether the words of a record could mean another standing structure as well.
final class Clarity {

    private Clarity() {}

    /// Told by door, and perhaps by kind and part.
    static boolean isVague(Lane lane, Structure meant, boolean kindTold, boolean partTold) {
        if (!meant.stands()) return false; // the register says that it is gone
        return lane.structures().stream()
                .filter(other -> other.stands() && !other.equals(meant) && other.door() == meant.door())
                .filter(other -> !kindTold || other.kind() == meant.kind())
                .anyMatch(other -> !partTold || other.part().mayBeMistakenFor(meant.part()));
    }

    /// Told by the family's name and the kind alone.
    static boolean isVagueByFamily(Lane lane, Structure meant) {
        return lane.structures().stream()
                .filter(other -> other.stands() && !other.equals(meant) && other.kind() == meant.kind())
                .anyMatch(other -> other.party().surname().equals(meant.party().surname()));
    }
}

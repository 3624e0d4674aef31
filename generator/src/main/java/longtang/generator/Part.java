package longtang.generator;

/// Where at a house a structure stands (位置).
///
/// Parts of one zone are easily mistaken for each other by those who write: a house never has two structures of one
/// kind in one zone, or nobody could tell them apart.
enum Part {
    CORRIDOR(Zone.INSIDE),
    COURTYARD(Zone.COURT),
    PLATFORM(Zone.PLATFORM),
    ROOF(Zone.TOP),
    TERRACE(Zone.TOP),
    GROUND(Zone.STREET),
    YARD(Zone.STREET),
    PASSAGE(Zone.STREET),
    WALL(Zone.WALL),
    FRONT(Zone.STREET),
    BACK(Zone.REAR);

    private enum Zone {
        INSIDE,
        COURT,
        PLATFORM,
        TOP,
        STREET,
        WALL,
        REAR
    }

    private final Zone zone;

    Part(Zone zone) {
        this.zone = zone;
    }

    boolean mayBeMistakenFor(Part other) {
        return zone == other.zone;
    }
}

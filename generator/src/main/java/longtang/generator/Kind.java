package longtang.generator;

import java.util.List;

/// What was built (类型), where such things stand, and how large they are.
enum Kind {
    CARPORT(6, 20, "use.park", Part.PASSAGE, Part.YARD, Part.FRONT),
    KITCHEN(2.5, 8, "use.home", Part.COURTYARD, Part.COURTYARD, Part.CORRIDOR, Part.TERRACE, Part.GROUND),
    BATHROOM(1.2, 3.5, "use.home", Part.COURTYARD, Part.COURTYARD, Part.CORRIDOR, Part.TERRACE),
    AWNING(1.2, 7, "use.home", Part.FRONT, Part.WALL, Part.TERRACE, Part.BACK),
    SUNROOM(6, 16, "use.home", Part.TERRACE, Part.ROOF, Part.PLATFORM),
    STOREY(8, 30, "use.home", Part.ROOF),
    SHED(1.5, 12, "use.store", Part.CORRIDOR, Part.GROUND, Part.BACK, Part.TERRACE, Part.PLATFORM),
    FENCE(2, 9, "use.home", Part.FRONT, Part.PASSAGE, Part.YARD);

    private final double least;
    private final double most;
    private final String use;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that nobody can change
    private final List<Part> parts;

    Kind(double least, double most, String use, Part... parts) {
        this.least = least;
        this.most = most;
        this.use = use;
        this.parts = List.of(parts);
    }

    List<Part> parts() {
        return parts;
    }

    double area(Dice dice) {
        return dice.between(least, most);
    }

    /// The usual use, as a section of the vocabulary.
    String use() {
        return use;
    }

    boolean mayBeLet() {
        return this == KITCHEN || this == BATHROOM || this == SHED;
    }
}

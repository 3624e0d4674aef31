package longtang.generator;

/// How often the world and its writers do what makes matching hard. Shares from 0 to 1 unless said otherwise.
///
/// The defaults are moderate: of the records that belong to a structure, a careful person could place about 95 in 100
/// from the written words alone.
record Rates(World world, Address address, Row row, Patrol patrol, Hotline hotline) {

    /// structures per door on average; lanes with a name; structures that were removed for good, or removed and built
    /// again; such as are new or being built.
    record World(
            double structuresPerDoor,
            double namedLanes,
            double removed,
            double rebuilt,
            double recent,
            double inProgress,
            double let) {}

    /// numerals written 四十四 or ４４; the lane by its name alone, or both; 号楼, # and 幢 for 号; a wrong character in the
    /// road's name; 44弄3-201; 上海市黄浦区 in front, and the wrong district there; 44弄内 without its road; stray spaces.
    record Address(
            double chineseNumerals,
            double fullWidth,
            double nameOnly,
            double nameAndNumber,
            double otherDoorSign,
            double wrongCharacter,
            double dashedRoom,
            double adminPrefix,
            double wrongDistrict,
            double withoutRoad,
            double space) {}

    /// survey and ledger rows: coverage (of standing structures; of those older than 2023), another word for kind or
    /// part, missing slots, how far areas are off, other persons named, ledger rows with the lane alone.
    record Row(
            double surveyed,
            double registered,
            double otherKindWord,
            double otherPartWord,
            double partMissing,
            double roomMissing,
            double areaMissing,
            double areaError,
            double partyMissing,
            double otherParty,
            double coordinatesMissing,
            double laneOnly,
            double oddDate) {}

    /// notes per structure on average; notes that leave out part or kind; notes on other matters and on the whole lane.
    record Patrol(
            double perStructure,
            double partMissing,
            double kindMissing,
            double other,
            double wholeLane,
            double coordinates) {}

    /// tickets per structure on average; the same caller again; the place only in the text; the lane and a family's
    /// name instead of a door; part or kind left out; tickets on other matters, on the whole lane, without a place.
    record Hotline(
            double perStructure,
            double again,
            double placeInTextOnly,
            double familyOnly,
            double partMissing,
            double kindMissing,
            double other,
            double wholeLane,
            double nowhere) {}

    static Rates usual() {
        return new Rates(
                new World(1.4, 0.6, 0.05, 0.04, 0.10, 0.02, 0.15),
                new Address(0.06, 0.03, 0.10, 0.08, 0.15, 0.03, 0.06, 0.15, 0.01, 0.01, 0.02),
                new Row(0.92, 0.55, 0.45, 0.35, 0.20, 0.40, 0.10, 0.06, 0.25, 0.06, 0.50, 0.01, 0.15),
                new Patrol(0.90, 0.25, 0.04, 0.10, 0.03, 0.40),
                new Hotline(0.80, 0.15, 0.12, 0.015, 0.35, 0.04, 0.18, 0.06, 0.02));
    }
}

package longtang.matter;

/// What whoever signed an agreement finds by the code on their copy: no names, no house, no room.
///
/// @param lane where it is, down to the lane; empty where the place names none
/// @param until the last day of the work
/// @param cooling the last day on which nothing may begin, empty where no such days run
/// @param withdrawn when it was taken back, empty while it was not
record ResidentPage(
        String href,
        String paper,
        String number,
        String day,
        String lane,
        String until,
        String stage,
        String colour,
        String cooling,
        long days,
        boolean revocable,
        boolean working,
        String withdrawn,
        boolean asks) {}

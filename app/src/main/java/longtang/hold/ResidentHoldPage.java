package longtang.hold;

import java.util.List;

/// What a resident finds by the code on their copy: no names, no house, no room.
///
/// @param request the number of the form by which they object
/// @param sent whether an objection was sent just now
record ResidentHoldPage(
        String request,
        String href,
        String number,
        String organ,
        boolean inForce,
        String ending,
        String review,
        boolean late,
        String triggers,
        String notation,
        List<Mine> objections,
        int workdays,
        boolean sent) {

    /// @param verdict empty while nobody answered
    record Mine(String at, String channel, String due, String verdict, String reason) {}
}

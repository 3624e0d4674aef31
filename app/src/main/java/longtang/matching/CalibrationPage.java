package longtang.matching;

import java.util.List;

/// Promised chances beside what people said, and what that says of the threshold.
///
/// @param fromDesk whether this person came from the desk and can go back
/// @param said sentences below the table
/// @param takenOut what people have corrected of the links that nobody was asked about
record CalibrationPage(boolean fromDesk, int decided, List<Row> rows, List<String> said, String takenOut) {

    /// One band; `same`, `share` and `interval` are empty where nothing was decided.
    record Row(String band, int decided, String promised, String same, String share, String interval) {}
}

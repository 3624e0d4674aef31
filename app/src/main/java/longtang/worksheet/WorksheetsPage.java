package longtang.worksheet;

import java.util.List;
import java.util.UUID;

/// Where sheets go out and come back: how many files would go, and what has come.
///
/// @param tooMany whether the filter finds more files than one sheet takes
record WorksheetsPage(
        UUID request, String takeOutHref, long files, int most, boolean tooMany, FormsOnPage forms, List<Line> lines) {

    record Line(String href, String file, String when, String who, int rows, int open) {}
}

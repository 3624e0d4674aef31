package longtang.sighting;

import java.util.List;

/// One row of a ledger with where it comes from and what it said before and after.
///
/// @param reveals about whom somebody may be shown what lies sealed: `party`, `reporter`
record SightingPage(
        String id,
        String kind,
        String number,
        int revision,
        boolean superseded,
        String current,
        String seen,
        String taken,
        List<Cell> cells,
        String file,
        int row,
        String sha256,
        String importHref,
        List<Revision> revisions,
        List<String> reveals,
        List<String> reasons) {

    /// A cell; `changed` when the revision before said something else.
    record Cell(String header, String value, boolean hidden, boolean changed) {}

    record Revision(String href, int number, String taken, String file, boolean shown) {}
}

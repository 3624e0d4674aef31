package longtang.matching;

import java.util.List;
import longtang.dossier.ReasonLine;
import longtang.neighbourhood.LaneDrawing;
import org.jspecify.annotations.Nullable;

/// One question in the middle of the desk; none when all is answered.
///
/// @param done questions answered today, of `total`
/// @param told what has just been decided, or empty
/// @param refused why it could not be decided, or empty
/// @param undoable whether this person has something to undo
/// @param likely how many of the open questions the machine is nearly sure of
record DeskPage(
        @Nullable Pair pair,
        int done,
        int total,
        boolean mayDecide,
        boolean undoable,
        String told,
        String refused,
        int likely) {

    /// Two sightings side by side, or one and the question whether it exists.
    record Pair(
            String id,
            int score,
            boolean asksWhetherItExists,
            boolean putOff,
            Side sighting,
            Side nearest,
            String number,
            String href,
            String title,
            String standing,
            String colour,
            boolean urgent,
            String hazards,
            @Nullable LaneDrawing drawing,
            String where,
            List<ReasonLine> reasons,
            String total) {}

    record Side(
            String ledger, String recordId, String href, String seen, String place, String words, List<Cell> cells) {}

    record Cell(String label, String value) {}
}

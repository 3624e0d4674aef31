package longtang.dossier;

import java.util.List;
import longtang.neighbourhood.LaneDrawing;

/// A lane's plan with its files, and the files of one house beside it.
record LanePage(
        String name,
        String nickname,
        String committee,
        String committeeHref,
        int files,
        int focus,
        LaneDrawing drawing,
        String heading,
        String allHref,
        List<ListRow> beside,
        boolean doorChosen,
        List<Door> doors,
        List<ListRow> elsewhere) {

    /// One house in words.
    record Door(String door, String href, int files, int focus, String standings, boolean selected) {}
}

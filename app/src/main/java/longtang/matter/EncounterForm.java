package longtang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form in which a meeting is noted or corrected, with what is known already.
///
/// @param version that is corrected, 0 for a new meeting
/// @param near articles that fit here, shown at once; `more` the rest that the book cites
/// @param why whether a reason must be given: a correction
record EncounterForm(
        String action,
        String request,
        int version,
        String kind,
        String way,
        String at,
        boolean met,
        List<MatterPage.Partner> partners,
        @Nullable String partner,
        List<String> beside,
        List<Ticked> near,
        List<Ticked> more,
        String materials,
        String said,
        String reluctance,
        String promise,
        String next,
        boolean why) {

    record Ticked(String value, boolean ticked) {}
}

package longtang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One visit or talk as it was noted, to be read and printed.
///
/// @param form to correct it, null for those who only look and for older versions
/// @param sealed whether there are difficulties that this person may have shown; `reasons` for which
record EncounterPage(
        String href,
        String matterHref,
        String number,
        String place,
        String kind,
        String way,
        String at,
        boolean met,
        String officers,
        List<String> beside,
        List<Law> laws,
        String materials,
        String said,
        String reluctance,
        String promise,
        String next,
        List<Version> versions,
        boolean sealed,
        List<String> reasons,
        @Nullable EncounterForm form) {

    record Law(String article, String words) {}

    record Version(int version, String at, String who, String why, String said) {}
}

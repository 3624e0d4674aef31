package longtang.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The register as one person sees it: tabs, what comes first, filters, a page of files.
record RegisterPage(
        List<Tab> tabs,
        List<Focused> focused,
        String view,
        String focus,
        String words,
        List<Choice> choices,
        List<Chip> chips,
        String clearHref,
        String exportHref,
        String editHref,
        List<ListRow> rows,
        String total,
        String nextHref,
        String firstHref,
        Emptiness emptiness,
        boolean underWay,
        String progressHref,
        List<SavedView> views,
        Map<String, String> filter,
        String request,
        @Nullable SavedView parted,
        String printHref,
        String printed) {

    record Tab(String label, String href, String count, boolean current) {}

    record Focused(String label, String sign, String href, String count, boolean current) {}

    /// A filter with what can be chosen in it.
    record Choice(String name, String label, List<Option> options) {}

    record Option(String value, String label, boolean chosen) {}

    /// A filter that is on, and the way to take it off.
    record Chip(String label, String href) {}

    enum Emptiness {
        NOT_EMPTY,
        UNDER_WAY,
        NOTHING_YET,
        NOTHING_YET_AND_NOT_YOURS,
        NOTHING_FOUND,
        NOTHING_HERE
    }
}

package longtang.dossier;

import java.util.List;

/// One committee's area: its lanes, what its files are, what waits for a person there. Nothing is ranked.
record CommitteePage(
        String name,
        String street,
        List<Figure> figures,
        List<Figure> waits,
        List<LanesPage.Row> lanes,
        String nextHref) {

    /// A number with the way to the files behind it; without a way where this person cannot go there.
    record Figure(String label, String count, String href) {}
}

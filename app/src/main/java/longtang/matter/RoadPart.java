package longtang.matter;

import java.util.List;

/// What a matter's page shows of the formal road: which papers have reached whom, what is imposed, when force would be
/// lawful at the earliest, what was lodged, and who keeps away.
///
/// @param phase in which something may be noted as imposed now, empty where it may not
record RoadPart(
        String matter,
        List<Sent> sent,
        List<Imposed> imposed,
        String phase,
        List<Kind> kinds,
        Gate gate,
        Remedies remedies,
        List<Away> away,
        List<MatterPage.Partner> officers,
        boolean mayImpose,
        boolean mayRecuse) {

    /// An issued paper and how far it has come.
    record Sent(String paper, String number, String href, boolean served, String state) {}

    /// What was proposed or decided.
    record Imposed(String phase, String kinds, String fine, String by) {}

    record Kind(String code, String label) {}

    /// The earliest lawful day of a removal by force.
    ///
    /// @param day empty while none can be named
    /// @param reasons why none can be named, or why it is not certain
    record Gate(boolean shown, String day, boolean certain, List<Reason> reasons, List<Hold> holds) {

        static final Gate NONE = new Gate(false, "", true, List.of(), List.of());
    }

    record Reason(String text, String article) {}

    /// A clock that holds it.
    record Hold(String day, String kind, String who, String article, String how) {}

    /// @param here whether something may be lodged, or was
    record Remedies(boolean here, String href, List<String> lines) {}

    record Away(String name, String reason, String by) {}

    boolean isThere() {
        return !sent.isEmpty() || gate.shown() || remedies.here() || !phase.isEmpty() || !imposed.isEmpty();
    }
}

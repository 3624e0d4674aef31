package longtang.neighbourhood.drafting;

import longtang.neighbourhood.PlanSheet;

/// One version of a lane's plan, as it was.
///
/// @param base the newest version's number, from which a restored one goes on
record VersionPage(
        String laneHref, String laneName, VersionsPage.Line version, PlanSheet sheet, int base, boolean mayRestore) {}

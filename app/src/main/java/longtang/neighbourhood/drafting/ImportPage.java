package longtang.neighbourhood.drafting;

import java.util.List;

/// Where a plan's file is handed in.
///
/// @param flaws why the file was not taken, empty before one is sent
record ImportPage(String href, String laneHref, String laneName, boolean hasPlan, List<PlanPage.Told> flaws) {}

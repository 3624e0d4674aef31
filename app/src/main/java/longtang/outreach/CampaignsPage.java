package longtang.outreach;

import java.util.List;

/// Campaigns, the latest first, and the form to open one.
///
/// @param committees whose areas one may be opened in; `mayAct` for those who open them
record CampaignsPage(List<Line> campaigns, boolean mayAct, boolean wholeStreet, List<Area> committees, String request) {

    record Line(String href, String title, String place, boolean online, int sessions, int attended) {}

    record Area(String code, String name) {}
}

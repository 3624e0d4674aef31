package longtang.neighbourhood.drafting;

import java.util.List;
import longtang.neighbourhood.PlacePicker;

/// A place picked on a plan, and what is known of it.
record PlacePage(String href, String laneHref, String laneName, PlacePicker picker, List<String> known) {}

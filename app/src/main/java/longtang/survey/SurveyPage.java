package longtang.survey;

import java.util.List;

/// The rounds, and lane by lane the doors that have been seen.
record SurveyPage(List<RoundLine> rounds, List<Lane> lanes, int moreLanes, int doors, int found) {

    record RoundLine(String href, String file, String from, String to, int surveyors, int rows, int lanes, int doors) {}

    record Lane(String name, int found, String latest, List<Door> doors) {}

    record Door(String name, int found) {}
}

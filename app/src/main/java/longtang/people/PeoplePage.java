package longtang.people;

import java.util.List;

/// Everybody with an account, and the organisations they work for. `closed` is an account just closed, or empty.
record PeoplePage(
        List<Line> people,
        List<Body> organisations,
        List<String> roles,
        List<String> kinds,
        List<Area> areas,
        String closed) {

    record Line(
            String href,
            String name,
            String account,
            String role,
            String organisation,
            String committee,
            String certificate,
            boolean runsOut,
            boolean hasSecondFactor) {}

    record Body(String id, String name, String kind, String committee) {}

    record Area(String code, String name) {}
}

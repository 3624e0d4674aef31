package longtang.people;

import java.util.List;

/// One account, with what can be changed about it.
record PersonPage(
        String id,
        String name,
        String account,
        String role,
        String committee,
        String committeeName,
        String organisation,
        boolean mayBeCertified,
        String certificate,
        String certificateUntil,
        boolean hasSecondFactor,
        List<Device> devices,
        List<PeoplePage.Body> organisations,
        List<PeoplePage.Area> areas) {

    record Device(String name, String seen) {}
}

package longtang.people;

import java.util.List;

/// One's own account. `good` and `bad` are keys of what is said first, or empty.
record MePage(
        String account,
        boolean newPasswordDue,
        String good,
        String bad,
        boolean hasSecondFactor,
        int recoveryCodesLeft,
        List<Device> devices) {

    /// Where one is signed in; `here` is the device that shows the page.
    record Device(String id, String name, String since, String seen, boolean here) {}
}

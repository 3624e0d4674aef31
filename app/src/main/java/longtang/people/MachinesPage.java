package longtang.people;

import java.util.List;

/// The systems of other offices.
///
/// @param token of the one that was let in just now, empty otherwise
record MachinesPage(List<Line> machines, List<String> roles, String token) {

    /// @param used, closed empty where it never asked, and while it is let in
    record Line(String id, String office, String role, String opened, String used, String closed) {}

    /// A token does not belong in a log.
    @Override
    public String toString() {
        return "MachinesPage[" + machines.size() + "]";
    }
}

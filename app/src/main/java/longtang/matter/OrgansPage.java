package longtang.matter;

import java.util.List;

/// Which organ acts in which role.
///
/// @param empty roles of the books in which nobody acts today
record OrgansPage(List<Seat> seats, List<String> roles, List<String> empty, String today) {

    record Seat(String role, String name, String from, String to) {}
}

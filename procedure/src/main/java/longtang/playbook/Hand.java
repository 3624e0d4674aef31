package longtang.playbook;

import java.util.List;

/// By whose hand something happens.
public sealed interface Hand {

    /// People of the house in one role; two of them where the law wants two.
    record Officials(String role, List<String> people) implements Hand {

        public Officials {
            people = List.copyOf(people);
        }
    }

    /// A deadline that has passed.
    record TheClock() implements Hand {}

    /// The party, a court, a reviewing organ: noted by the house, decided elsewhere.
    record Outside(String who) implements Hand {}
}

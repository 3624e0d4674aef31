package longtang.record;

import java.util.UUID;

/// Who acts: a person in a role, the clock, a resident, or a machine of another office. The first parameter of every
/// act.
public sealed interface Actor {

    /// A signed-in person. `role` is the code of the role in which the person acts.
    record Person(UUID id, String name, String role) implements Actor {

        /// Names are personal: logs get the id and the role.
        @Override
        public String toString() {
            return "Person[" + id + " as " + role + "]";
        }
    }

    /// Time itself, or the system on its behalf: deadlines, matching, the loading of the demo lane.
    record TheClock() implements Actor {}

    /// Somebody outside with a code of their own, never identified further.
    record Resident() implements Actor {}

    /// A machine of another office; which one, the subject of its act says.
    record Machine(UUID id) implements Actor {}

    Actor CLOCK = new TheClock();
}

package longtang.matter;

import java.util.UUID;
import longtang.people.Person;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;

/// Who takes a step: a person of the house, a resident by the page of their own, or the clock.
///
/// @param id null where it is nobody of the house
record Taker(Actor actor, @Nullable UUID id, String name, String role) {

    /// The role under which a resident's step is kept.
    static final String RESIDENT_ROLE = "resident";

    static final Taker CLOCK = new Taker(Actor.CLOCK, null, "", "");
    static final Taker RESIDENT = new Taker(new Actor.Resident(), null, "", RESIDENT_ROLE);

    static Taker of(Person by) {
        return new Taker(by.asActor(), by.id(), by.name(), by.role().code());
    }
}

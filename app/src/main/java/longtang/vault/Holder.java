package longtang.vault;

import java.util.List;
import longtang.record.Actor;

/// A module that holds personal data: says what it holds about somebody, and erases what the law lets it erase.
public interface Holder {

    /// Who asks about themselves, as they have given it; either may be empty.
    record Asked(PersonName name, PhoneNumber phone) {}

    /// One thing that is held: where, what kind of datum, its value, and whether it may be erased on request
    /// (`why` says, as a key of the bundles, what stands against it).
    record Held(String id, String where, String what, String value, boolean erasable, String why) {

        /// Values are personal.
        @Override
        public String toString() {
            return "Held[" + where + "]";
        }
    }

    List<Held> about(Asked asked);

    /// Erases one thing of [#about] by its id; false when it is not this module's, or gone already.
    boolean erase(Actor by, String id);
}

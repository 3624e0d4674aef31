package longtang.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One structure, one file (一违一档): its number, the sightings that speak of it, what they say together.
///
/// A file that only complaints speak of is not `confirmed`: nobody on duty has seen it yet.
/// `succeeds` names the file of the removed structure in whose place this one has come up (回潮).
public record StructureFile(
        StructureNumber number,
        List<SightingKey> members,
        Facts facts,
        boolean confirmed,
        @Nullable StructureNumber succeeds) {

    public StructureFile {
        members = List.copyOf(members);
        if (members.isEmpty()) throw new IllegalArgumentException(number + " has no members");
    }
}

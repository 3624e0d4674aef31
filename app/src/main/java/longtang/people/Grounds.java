package longtang.people;

import java.util.Set;
import java.util.UUID;

/// On which lanes somebody works today, by grid or by task force. Answered by the module that keeps duties.
public interface Grounds {

    Set<UUID> lanesOf(Person person);
}

package longtang.people;

import java.util.SequencedMap;

/// The committees that somebody can be assigned to, by code, with their names. Answered by the module that knows the
/// neighbourhood.
public interface Committees {

    SequencedMap<String, String> named();

    /// The name of one committee, or its code where nobody knows it.
    String name(String code);
}

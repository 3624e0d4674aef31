package longtang.dossier;

import java.util.List;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.web.Words;

/// What is being done about a file, for the file's page; told by whoever handles matters.
public interface Rounds {

    /// @param now in one phrase where the open round stands; empty where none is open
    /// @param due what is due next, and when
    /// @param books by which a round may be begun; empty where this person may not begin one
    record Told(String now, String due, List<Line> rounds, List<Line> books) {}

    record Line(String href, String label) {}

    Told on(Person by, StructureNumber number, Words words);
}

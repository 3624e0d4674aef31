package longtang.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A paper that somebody begins: which one, for which round, in whose name, and what is known of it already.
///
/// @param basis the article on which it stands, empty for a paper of the house
/// @param known proposals by the names of the fields; whoever writes the paper confirms or corrects them
public record Order(
        UUID round,
        String dossier,
        String name,
        String basis,
        List<String> required,
        String organ,
        Map<String, String> known) {

    public Order {
        required = List.copyOf(required);
        known = Map.copyOf(known);
    }
}

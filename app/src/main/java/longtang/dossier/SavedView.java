package longtang.dossier;

import java.util.UUID;

/// A view of the register that somebody gave a name: a filter, kept as the address of its page.
public record SavedView(UUID id, String name, String query) {

    String href() {
        return "/register?" + query;
    }
}

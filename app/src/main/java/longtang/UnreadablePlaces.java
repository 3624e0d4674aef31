package longtang;

import java.nio.file.Path;
import longtang.place.UnreadableNames;

/// The installation's own list of place names cannot be used. Nothing starts: half a list would be read as a whole one.
final class UnreadablePlaces extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final UnreadableNames names;

    UnreadablePlaces(Path file, UnreadableNames names) {
        super(file + ": " + names.getMessage(), names);
        this.file = file;
        this.names = names;
    }

    Path file() {
        return file;
    }

    UnreadableNames names() {
        return names;
    }
}

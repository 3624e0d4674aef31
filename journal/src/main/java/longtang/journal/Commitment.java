package longtang.journal;

import java.util.regex.Pattern;

/// Binds an entry to a content without telling anything of it.
///
/// The value is HMAC-SHA-256(salt, content) under a salt of 32 random bytes of its own: nobody can put another
/// content in its place, and without the salt nobody can find out by guessing what the content was.
public record Commitment(String label, Kind kind, Hash value) {

    /// A group of fields, or a file; a file's content is its `FileMark`.
    public enum Kind {
        FIELDS,
        FILE
    }

    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public Commitment {
        if (!isLabel(label)) throw new IllegalArgumentException("Not a label: " + label);
    }

    /// Lower-case letters, digits and hyphens, at most thirty-two.
    public static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }
}

package longtang.sighting;

/// What people call a file, made harmless. It is only ever shown: files are stored by their hash.
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    static String label(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        // control and format characters can reverse or hide parts of a name
        var clean = Cells.storable(name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", ""))
                .strip();
        if (clean.isEmpty() || clean.matches("\\.+")) return "-";
        return clean.codePointCount(0, clean.length()) <= LONGEST ? clean : shortened(clean);
    }

    // The ending stays: it says what the file is.
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - 8)) + "…" + ending;
    }
}

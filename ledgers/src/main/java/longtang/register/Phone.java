package longtang.register;

import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number, kept only to be compared; it never prints itself.
public record Phone(String digits) {

    private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9*]");
    private static final Pattern COUNTRY = Pattern.compile("^86(?=1\\d{10}$)");

    static Optional<Phone> read(String cell) {
        var digits = NOT_DIALLED.matcher(Vocabulary.asWritten(cell)).replaceAll("");
        digits = COUNTRY.matcher(digits).replaceFirst("");
        return digits.length() >= 7 && digits.length() <= 13 ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    boolean isMasked() {
        return digits.indexOf('*') >= 0;
    }

    @Override
    public String toString() {
        return "Phone[***]";
    }
}

package longtang.register;

import java.util.Optional;

/// A telephone number, kept only to be compared; it never prints itself.
public record Phone(String digits) {

    static Optional<Phone> read(String cell) {
        var digits = Vocabulary.asWritten(cell).replaceAll("[^0-9*]", "").replaceFirst("^86(?=1\\d{10}$)", "");
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

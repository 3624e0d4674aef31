package longtang.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// What a form sent, read field by field; what cannot be read is not there.
public record Sent(MultiValueMap<String, String> fields) {

    /// Without the blanks around it; empty where nothing was sent.
    public String text(String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("").strip();
    }

    public boolean yes(String field) {
        return text(field).equals("true");
    }

    public Stream<String> all(String field) {
        return Optional.ofNullable(fields.get(field)).stream().flatMap(List::stream);
    }

    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// A number of up to six digits.
    public Optional<Integer> number(String field) {
        var text = text(field);
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}

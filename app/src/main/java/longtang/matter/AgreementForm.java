package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.agreement.Right;
import longtang.agreement.Terms;
import longtang.law.LegalCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Reads an agreement's terms from a form. What cannot be read stays blank, and blank it is not printed.
record AgreementForm(MultiValueMap<String, String> sent) {

    Terms terms() {
        return new Terms(
                text("scope"),
                id(text("drawing")),
                text("method"),
                day(text("until")),
                text("costs"),
                goods(),
                text("safety"),
                text("contractor"),
                text("qualification"),
                text("completeness"),
                moment(text("toldAt")),
                text("toldHow"),
                told());
    }

    private List<Terms.Good> goods() {
        var goods = new ArrayList<Terms.Good>();
        var items = sent.getOrDefault("good.item", List.of());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i).strip();
            if (!item.isEmpty())
                goods.add(new Terms.Good(item, at("good.place", i), at("good.state", i), id(at("good.photo", i))));
        }
        return goods;
    }

    private String at(String key, int i) {
        var all = sent.getOrDefault(key, List.of());
        return i < all.size() ? all.get(i).strip() : "";
    }

    private HashSet<Right> told() {
        var told = new HashSet<Right>();
        for (var right : Right.values())
            if (sent.getOrDefault("told", List.of()).contains(right.code())) told.add(right);
        return told;
    }

    String text(String key) {
        return Optional.ofNullable(sent.getFirst(key)).orElse("").strip().replace("\r\n", "\n");
    }

    int number(String key) {
        return text(key).matches("[0-9]{1,6}") ? Integer.parseInt(text(key)) : 0;
    }

    static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /// A time as a form gives it, in Shanghai.
    static @Nullable Instant moment(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text).atZone(LegalCalendar.SHANGHAI).toInstant();
        } catch (DateTimeParseException noMoment) {
            return null;
        }
    }
}

package longtang.hold;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/// What a system of another office hears of an address: whether something is retained there, under which number, how
/// far
/// the notation has come. Nobody is named, and nothing is said of what it is.
///
/// @param add what the address still lacks, in words
record Answer(Kind answer, List<Line> holds, List<String> add, String note) {

    enum Kind {
        @JsonProperty("held")
        HELD,
        @JsonProperty("not_held")
        NOT_HELD,
        @JsonProperty("unclear")
        UNCLEAR;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Line(String number, String notation) {}

    Answer {
        holds = List.copyOf(holds);
        add = List.copyOf(add);
    }

    static Answer unclear(List<String> add, String note) {
        return new Answer(Kind.UNCLEAR, List.of(), add, note);
    }
}

package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.util.List;
import longtang.law.Term.Days;
import longtang.law.Term.Hours;
import longtang.law.Term.Longest;
import longtang.law.Term.Months;
import longtang.law.Term.Until;
import longtang.law.Term.WorkDays;
import longtang.law.Term.WorkHours;
import longtang.law.Term.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @Test
    void every_form_of_the_grammar_is_read() {
        assertThat(Term.read("2h")).contains(new Hours(2));
        assertThat(Term.read("4wh")).contains(new WorkHours(4));
        assertThat(Term.read("10wd")).contains(new WorkDays(10));
        assertThat(Term.read("60d")).contains(new Days(60));
        assertThat(Term.read("6mo")).contains(new Months(6));
        assertThat(Term.read("3y")).contains(new Years(3));
        assertThat(Term.read("12-31")).contains(new Until(MonthDay.of(12, 31)));
        assertThat(Term.read("max(60d,6mo)")).contains(new Longest(List.of(new Days(60), new Months(6))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2h", "4wh", "10wd", "60d", "6mo", "3y", "12-31", "02-29", "max(60d,6mo,12-31)"})
    void what_is_written_is_what_was_read(String text) {
        assertThat(Term.read(text)).get().hasToString(text);
    }

    @Test
    void spaces_capitals_and_full_width_are_how_people_type() {
        assertThat(Term.read(" １０ WD ")).contains(new WorkDays(10));
        assertThat(Term.read("max（60d， 6mo）")).contains(new Longest(List.of(new Days(60), new Months(6))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "0d",
                "-5d",
                "05d",
                "5",
                "5 days",
                "10000d",
                "99999999999d",
                "1.5d",
                "5日",
                "13-01",
                "02-30",
                "1-1",
                "max()",
                "max(5d)",
                "max(5d,)",
                "max(5d,max(6d,7d))",
                "max(5d,6d",
                "5d6d",
                "d5",
                "60d,6mo",
                "∞d"
            })
    void what_is_no_term_is_no_term(String text) {
        assertThat(Term.read(text)).isEmpty();
    }

    @Test
    void a_text_without_end_costs_nothing() {
        assertThat(Term.read("max(" + "5d,".repeat(1_000_000) + "5d)")).isEmpty();
    }

    @Test
    void a_term_of_nothing_cannot_be_made() {
        assertThatThrownBy(() -> new Days(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Longest(List.of(new Days(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hours_are_counted_from_a_moment() {
        assertThat(new Hours(2).byTheHour()).isTrue();
        assertThat(Term.read("max(4wh,1d)").orElseThrow().byTheHour()).isTrue();
        assertThat(Term.read("max(60d,6mo)").orElseThrow().byTheHour()).isFalse();
    }
}

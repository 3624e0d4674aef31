package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every term, start and pause. Seeds are fixed, so a failure repeats itself.
class LegalTimePropertiesTest {

    private static final LegalTime TIME = new LegalTime(LegalCalendar.bundled(), Counting.usual());
    private static final int TRIES = 5_000;

    private record Case(Term term, LocalDate start, List<Pause> pauses) {

        DueDate due() {
            return TIME.due(term, Start.on(start), pauses);
        }

        Case daysLater(int days) {
            return new Case(term, start.plusDays(days), pauses);
        }

        Case with(List<Pause> others) {
            return new Case(term, start, others);
        }
    }

    /// Months are left out once they pause: 30 and 31 January both have February's last day, but not equally many days.
    @Test
    void served_a_day_later_never_ends_sooner() {
        each(
                1,
                one -> one.pauses().isEmpty() || !hasMonths(one.term()),
                one -> assertThat(one.daysLater(1).due().lapses())
                        .isAfterOrEqualTo(one.due().lapses()));
    }

    @Test
    void a_pause_never_shortens() {
        each(
                2,
                _ -> true,
                one -> assertThat(one.due().lapses())
                        .isAfterOrEqualTo(one.with(List.of()).due().lapses()));
    }

    @Test
    void a_longer_pause_never_ends_sooner() {
        each(
                3,
                _ -> true,
                one -> assertThat(one.with(longer(one.pauses())).due().lapses())
                        .isAfterOrEqualTo(one.due().lapses()));
    }

    @Test
    void terms_of_days_end_on_a_working_day_after_their_start() {
        each(4, one -> !one.term().byTheHour(), one -> {
            assertThat(TIME.calendar().isWorkday(one.due().day())).isTrue();
            assertThat(one.due().day()).isAfter(one.start());
        });
    }

    @Test
    void one_more_never_ends_sooner() {
        var random = new Random(5);
        for (int i = 0; i < TRIES; i++) {
            var start = day(random);
            int count = 1 + random.nextInt(200);
            for (var unit : List.of("wd", "d", "mo", "wh", "h")) {
                assertThat(due(count + 1 + unit, start))
                        .as("%s %d%s", start, count, unit)
                        .isAfterOrEqualTo(due(count + unit, start));
            }
        }
    }

    @Test
    void working_days_are_exactly_so_many() {
        each(6, one -> one.term() instanceof Term.WorkDays, one -> {
            var end = one.with(List.of()).due().day();
            var worked = one.start().plusDays(1).datesUntil(end.plusDays(1)).filter(TIME.calendar()::isWorkday);
            assertThat(worked).hasSize(((Term.WorkDays) one.term()).count());
        });
    }

    @Test
    void natural_days_roll_at_most_over_one_holiday() {
        each(7, one -> one.term() instanceof Term.Days, one -> {
            long count = ((Term.Days) one.term()).count();
            long passed = ChronoUnit.DAYS.between(
                    one.start(), one.with(List.of()).due().day());
            assertThat(passed).isBetween(count, count + 10);
        });
    }

    @Test
    void what_is_left_and_what_has_run_make_the_whole() {
        each(8, LegalTimePropertiesTest::pausesADayCount, one -> {
            var pause = one.pauses().getFirst();
            var left = TIME.remaining(one.term(), Start.on(one.start()), List.of(), pause.from());
            if (left.isEmpty()) return;
            int amount = (int) left.getFirst().amount();
            boolean working = left.getFirst().unit() == Remainder.Unit.WORKING_DAYS;
            var resumed = TIME.due(working ? new Term.WorkDays(amount) : new Term.Days(amount), pause.lastDay());
            assertThat(resumed.day()).isEqualTo(one.with(List.of(pause)).due().day());
        });
    }

    private static boolean pausesADayCount(Case one) {
        return !one.pauses().isEmpty()
                && !one.term().byTheHour()
                && !(one.term() instanceof Term.Longest)
                && one.pauses().getFirst().firstDay().isAfter(one.start());
    }

    private static boolean hasMonths(Term term) {
        return term instanceof Term.Months
                || term instanceof Term.Years
                || term instanceof Term.Longest(var terms)
                        && terms.stream().anyMatch(LegalTimePropertiesTest::hasMonths);
    }

    private static void each(long seed, Predicate<Case> which, Consumer<Case> holds) {
        var random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            var start = day(random);
            var one = new Case(term(random, true), start, pauses(random, start));
            if (!which.test(one)) continue;
            try {
                holds.accept(one);
            } catch (AssertionError e) {
                throw new AssertionError("Does not hold for " + one, e);
            }
        }
    }

    private static List<Pause> longer(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> new Pause(pause.from(), pause.to().plus(Duration.ofDays(3))))
                .toList();
    }

    private static Instant due(String term, LocalDate start) {
        return TIME.due(Term.read(term).orElseThrow(), Start.on(start)).lapses();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2007, 1, 1).plusDays(random.nextInt(19 * 365));
    }

    private static Term term(Random random, boolean mayBeLongest) {
        int count = 1 + random.nextInt(120);
        return switch (random.nextInt(mayBeLongest ? 7 : 6)) {
            case 0 -> new Term.WorkDays(count);
            case 1 -> new Term.Days(count);
            case 2 -> new Term.Months(1 + count % 12);
            case 3 -> new Term.Years(1 + count % 3);
            case 4 -> new Term.Hours(count);
            case 5 -> new Term.WorkHours(count);
            default -> new Term.Longest(List.of(term(random, false), term(random, false)));
        };
    }

    private static List<Pause> pauses(Random random, LocalDate start) {
        return Stream.generate(() -> start.plusDays(random.nextInt(90) - 5))
                .map(from -> Pause.of(from, from.plusDays(random.nextInt(40))))
                .limit(random.nextInt(4))
                .toList();
    }
}

package longtang.law;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// How many terms a second; run by `./dev bench due`.
final class DueBench {

    private static final int EACH = 200_000;
    private static final List<String> TERMS = List.of("2h", "4wh", "5wd", "10wd", "60d", "6mo", "max(60d,6mo)");

    private DueBench() {}

    public static void main(String[] args) {
        var time = new LegalTime(LegalCalendar.bundled(), Counting.usual());
        for (var text : TERMS) {
            var term = Term.read(text).orElseThrow();
            var runs = new double[7];
            for (int run = 0; run < runs.length; run++) runs[run] = seconds(time, term);
            Arrays.sort(runs);
            System.out.printf("%-14s %,12.0f a CPU second%n", text, EACH / runs[runs.length / 2]);
        }
    }

    private static double seconds(LegalTime time, Term term) {
        long start = cpu();
        long sum = 0;
        for (int i = 0; i < EACH; i++) {
            var day = LocalDate.of(2010, 1, 1).plusDays(i % 5_000);
            sum += time.due(term, Start.served(day)).day().toEpochDay();
        }
        if (sum == 0) throw new AssertionError("Nothing was counted");
        return (cpu() - start) / 1e9;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

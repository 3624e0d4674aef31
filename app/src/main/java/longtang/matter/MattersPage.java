package longtang.matter;

import java.util.List;

/// Open matters, the next deadline first.
record MattersPage(List<Line> lines, int count, String previous, String next) {

    boolean isMore() {
        return count >= Matters.COUNTED;
    }

    record Line(
            String href,
            String number,
            String place,
            String state,
            String book,
            String due,
            String day,
            String urgency) {}
}

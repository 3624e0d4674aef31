package longtang.dossier;

import java.util.List;

/// How many files each committee's area has. `committee` is empty for what lies in nobody's known area.
record TotalsPage(List<Line> lines) {

    record Line(String committee, int files, int focus, int removed) {}
}

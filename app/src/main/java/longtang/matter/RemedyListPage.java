package longtang.matter;

import java.util.List;

/// The remedies about which something is still to be done.
record RemedyListPage(List<Line> lines) {

    record Line(String href, String place, String dossier, String round, String title, String state, String due) {}
}

package longtang.privacy;

import java.util.List;

/// The rules of retention, and a form to ask what is held. `erased` is what a run just erased, -1 for no run.
record PrivacyPage(List<Line> rules, int erased) {

    record Line(
            String code, int days, String basis, boolean internal, String lastRun, int lastErased, int everErased) {}
}

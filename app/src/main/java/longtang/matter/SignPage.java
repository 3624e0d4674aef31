package longtang.matter;

import java.util.List;

/// What somebody reads and signs on a phone: one thing a screen, in large letters.
///
/// @param step which screen: who, read, rights, sign
/// @param lines the paper, field by field
/// @param identity how it was made sure who signs, empty on the first screen
/// @param begins where the next step leads
record SignPage(
        String href,
        String back,
        String paper,
        String number,
        String step,
        String capacity,
        String name,
        List<Line> lines,
        List<String> rights,
        List<AgreementPage.Option> identities,
        String identity,
        String pdf,
        String request) {

    record Line(String name, List<String> text) {}

    boolean isAt(String one) {
        return step.equals(one);
    }

    String to(String next) {
        return href + "?step=" + next + "&identity=" + identity;
    }
}

package longtang.hold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hold with all that belongs to it.
///
/// @param request the number of the form that notes an objection
/// @param recognised its recognition in words, empty before it takes effect
/// @param waiting what the second person has to confirm, null where nothing waits
/// @param mayConfirm whether this person is the second
/// @param next what may be said next of the notation
record HoldPage(
        String request,
        HoldsPage.Line head,
        String matterHref,
        String fileHref,
        Approval approval,
        boolean inForce,
        String recognised,
        boolean questioned,
        List<Check> checks,
        List<Step> steps,
        @Nullable Step waiting,
        boolean mayConfirm,
        List<String> next,
        List<Option> receipts,
        List<Objected> objections,
        int workdays,
        List<Copy> copies,
        List<Line> history,
        String today,
        boolean mayAct) {

    record Option(String value, String label) {}

    record Step(
            String notation,
            String day,
            String number,
            String exhibit,
            String first,
            String outcome,
            String second,
            String secondSaid,
            String outcomeCode,
            boolean two) {}

    record Objected(
            String id,
            String at,
            String channel,
            String words,
            String who,
            String due,
            boolean late,
            String verdict,
            String reason,
            String answered) {}

    record Copy(String id, String number, String day) {}

    record Line(String at, String who, String what, String said) {}
}

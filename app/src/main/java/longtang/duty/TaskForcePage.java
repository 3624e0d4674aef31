package longtang.duty;

import java.util.List;

/// One task force: where, about what, who, and what is to be reached by when.
record TaskForcePage(
        TaskForcesPage.Line head,
        String id,
        String purpose,
        List<String> matters,
        List<String> lanes,
        List<Member> members,
        List<Step> steps,
        boolean mayEdit,
        boolean mayReopen,
        List<PairingsPage.Choice> candidates) {

    record Member(String id, String name, String role, String organisation, boolean leads) {}

    record Step(String id, String what, String due, boolean reached, boolean late) {}
}

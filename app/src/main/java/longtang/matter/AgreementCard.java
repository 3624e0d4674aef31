package longtang.matter;

import java.util.List;

/// What was agreed upon and promised, as a matter's page shows it.
///
/// @param paper what is signed, empty where the book binds none here
/// @param stage empty where none has been begun
/// @param promises whether the book knows an undertaking that is written or kept here
record AgreementCard(
        String matter,
        String paper,
        String stage,
        String colour,
        int signed,
        int all,
        boolean promises,
        boolean mayAct,
        List<Step> steps,
        List<AgreementPage.Option> exhibits) {

    /// A step with its countdown.
    record Step(String id, String what, String due, String proof, String left, String colour, boolean open) {}

    boolean hasAgreement() {
        return !paper.isEmpty();
    }
}

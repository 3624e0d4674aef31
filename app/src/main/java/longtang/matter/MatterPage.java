package longtang.matter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matter on a page: where it stands, what comes next and what for, what is due, what has been.
///
/// @param lead whose turn it is and on what basis; `proof` what the state asks for
/// @param agreement what was agreed upon and promised; `road` what the formal road asks for
/// @param hold what is retained for the time being, null where nothing is
/// @param goods whether a list of goods is kept here
/// @param unasked papers that this person may begin though nothing asks for them
/// @param count the days left of the next deadline, empty without one
record MatterPage(
        String id,
        String number,
        String fileHref,
        String place,
        int round,
        String book,
        String reference,
        String state,
        boolean open,
        String watch,
        Lead lead,
        Count count,
        List<Proof> proof,
        List<Choice> choices,
        List<Choice> notes,
        List<Decided> decided,
        List<Known> known,
        List<Due> due,
        List<Shown> exhibits,
        List<Wanted> papers,
        List<String> unasked,
        List<Written> written,
        List<Taken> log,
        List<Partner> partners,
        List<String> labels,
        int version,
        String request,
        boolean mayKeep,
        boolean mayBind,
        OutreachPart outreach,
        AgreementCard agreement,
        @Nullable HoldCard hold,
        boolean goods,
        RoadPart road) {

    boolean hasTwoPictures() {
        return exhibits.stream().filter(Shown::picture).count() > 1;
    }

    record Lead(String role, String basis, List<String> checklist) {}

    record Count(String days, String day, String colour) {
        boolean isThere() {
            return !day.isEmpty();
        }
    }

    /// @param kept when it was kept, empty where it still lacks
    record Proof(String label, String kept) {}

    /// An event that may be entered: where it leads, what is asked, what it still lacks.
    ///
    /// @param unlike what most like cases chose instead, empty where this is like them
    record Choice(
            String event,
            String whose,
            String leads,
            List<String> missing,
            List<String> unwritten,
            List<String> unspoken,
            String unlike,
            List<Ask> asks,
            List<String> papers,
            String serves,
            boolean withPartner) {

        int lacking() {
            return missing.size() + unwritten.size() + unspoken.size();
        }
    }

    /// A fact that is asked for. `values` are empty for a day.
    record Ask(String name, String source, List<Value> values, String proposed, String from) {}

    record Value(String value, String label) {}

    /// What a table of the book answers to what is known, and why.
    record Decided(String table, String answer, String said, List<String> reasons) {

        /// A, B and C stand for themselves; longer answers have their words beside them.
        String mark() {
            return answer.length() == 1 ? answer : said.substring(0, 1);
        }
    }

    record Known(String name, String value) {}

    record Due(String day, String month, String what, String says, boolean hot, boolean internal, boolean uncertain) {}

    record Shown(String href, String label, String name, String at, String who, String sha256, boolean picture) {}

    /// A paper that may be written now, with what it must say.
    ///
    /// @param href of its draft or print, empty where nobody has begun
    /// @param number once it is issued
    record Wanted(String paper, String fields, String href, String number) {}

    /// A paper that was issued in this round; `withdrawn` where it no longer holds.
    record Written(String paper, String number, String day, String href, String pdf, boolean withdrawn) {}

    record Taken(String at, String who, String event, String to, String why, List<String> lines) {}

    record Partner(UUID id, String name) {}
}

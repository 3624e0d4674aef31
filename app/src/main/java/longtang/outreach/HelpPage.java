package longtang.outreach;

import java.time.LocalDate;
import java.util.List;

/// 民生需求: what is open, overdue first, and what ended last.
///
/// @param owners who may see to an item, empty for those who only look
record HelpPage(
        List<HelpItem> open, List<HelpItem> ended, LocalDate today, List<HelpItem.Owner> owners, String request) {

    boolean mayAct() {
        return !owners.isEmpty();
    }
}

package longtang.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a matter's page on talking first: the stair, visits and talks, what is lacking after a removal.
///
/// @param form to note a meeting, null for those who only look
/// @param care the day proposed for after-care, empty while the matter is open or where it was done
/// @param openHelp how many help items are open
/// @param owners who may see to a help item, empty for those who only look
record OutreachPart(
        List<Stair> stairs,
        List<Line> encounters,
        @Nullable EncounterForm form,
        String care,
        List<Help> help,
        int openHelp,
        List<Choice> owners,
        String helpDue) {

    record Stair(String name, String before, String basis, String lifted, List<Rung> rungs) {}

    /// @param state `done`, `next` or `later`
    record Rung(String deed, String wanted, String had, String state) {}

    record Line(
            String href,
            String kind,
            String at,
            String who,
            boolean met,
            String articles,
            String said,
            String next,
            boolean sealed,
            boolean corrected) {}

    record Help(String href, String need, String note, String owner, String due, String state, boolean late) {}

    record Choice(String value, String label) {}
}

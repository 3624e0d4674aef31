package longtang.matter;

import java.util.List;
import longtang.agreement.Terms;

/// The agreement of a matter on a page: its terms, who must sign and has, what is blank, how it goes on.
///
/// @param stage empty where none has been begun
/// @param drawings exhibits that may be referred to
/// @param paper the issued paper's number, empty before
record AgreementPage(
        String href,
        String matterHref,
        String dossier,
        String place,
        String paperName,
        String stage,
        String colour,
        String cooling,
        int version,
        Terms terms,
        String until,
        String toldAt,
        List<Line> goods,
        List<Option> drawings,
        List<Option> capacities,
        List<Told> rights,
        List<Who> signatories,
        List<String> blanks,
        String paper,
        String paperHref,
        String signHref,
        String residentHref,
        String withdrawn,
        May may) {

    /// What this person may do here now.
    record May(boolean begin, boolean write, boolean print, boolean work, boolean withdraw) {}

    record Line(int number, Terms.Good good, String photo) {}

    record Option(String value, String label, boolean chosen) {}

    record Told(String code, String words, boolean told) {}

    /// @param signed how and when, or that they would not; empty where neither
    /// @param done whether a signature counts
    record Who(
            String id, String capacity, String name, String organisation, String signed, boolean done, boolean party) {}

    boolean isBegun() {
        return !stage.isEmpty();
    }
}

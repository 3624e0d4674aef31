package longtang.worksheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import longtang.web.Words;

/// The forms of the upper level on the page: what may be taken out in them, and what is wrong with the others.
///
/// @param none whether the street has put no form of its own there yet
record FormsOnPage(List<Line> lines, List<String> problems, boolean none) {

    /// @param columns how many there are, and under which headers
    record Line(String href, String name, String note, int columns, String headers, boolean example) {}

    static FormsOnPage of(UpperForms.Shelf shelf, String query, Words words) {
        var lines = shelf.forms().stream()
                .map(form -> new Line(
                        "/worksheets/form.xlsx?form=" + URLEncoder.encode(form.key(), UTF_8) + "&" + query,
                        form.name(),
                        form.note(),
                        form.columns().size(),
                        String.join(
                                "、",
                                form.columns().stream().map(UpperColumn::header).toList()),
                        form.isExample()))
                .toList();
        return new FormsOnPage(
                lines,
                shelf.problems().stream().map(problem -> problem.said(words)).toList(),
                shelf.problems().isEmpty() && lines.stream().allMatch(Line::example));
    }
}

package longtang.worksheet;

import java.io.IOException;
import java.util.List;
import longtang.web.Words;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Lists of values on a hidden page of a workbook, and the cells that offer them.
final class Dropdowns {

    private final Worksheet lists;
    private final Words words;
    private int column;

    Dropdowns(Workbook book, Words words) {
        this.words = words;
        this.lists = book.newWorksheet(words.say("worksheet.sheet.lists"));
        lists.setVisibilityState(VisibilityState.HIDDEN);
    }

    /// @param values at least one
    Range list(List<String> values) {
        for (int i = 0; i < values.size(); i++) lists.value(i, column, values.get(i));
        return lists.range(0, column, values.size() - 1, column++);
    }

    /// @param sorry what somebody is told who writes something else
    void offer(Range cells, Range list, String sorry) {
        cells.validateWithList(list)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(words.say("worksheet.choose.title"))
                .error(sorry);
    }

    void finish() throws IOException {
        lists.finish();
    }
}

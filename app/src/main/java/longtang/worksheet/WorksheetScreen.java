package longtang.worksheet;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.dossier.FactField;
import longtang.dossier.RegisterFilter;
import longtang.people.Person;
import longtang.record.Ids;
import longtang.web.Words;
import longtang.worksheet.WorksheetPage.Fact;
import longtang.worksheet.WorksheetPage.Figure;
import longtang.worksheet.WorksheetPage.Row;
import longtang.worksheet.WorksheetPage.State;
import org.springframework.stereotype.Component;

/// Puts the pages of sheets together.
@Component
class WorksheetScreen {

    private static final int LATEST = 20;
    private static final int PAGE = 30;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Worksheets worksheets;
    private final Dossiers dossiers;
    private final Languages languages;
    private final UpperForms forms;
    private final Clock clock;

    WorksheetScreen(Worksheets worksheets, Dossiers dossiers, Languages languages, UpperForms forms, Clock clock) {
        this.worksheets = worksheets;
        this.dossiers = dossiers;
        this.languages = languages;
        this.forms = forms;
        this.clock = clock;
    }

    WorksheetsPage list(Person by, RegisterFilter filter, String query, Words words) {
        var files = dossiers.count(by, filter, SheetIn.MOST_ROWS + 1);
        var latest = worksheets.latest(LATEST);
        var open = worksheets.open(latest.stream().map(Returned::id).toList());
        return new WorksheetsPage(
                Ids.at(clock.instant()),
                "/worksheets/register.xlsx?" + query,
                files,
                SheetIn.MOST_ROWS,
                files > SheetIn.MOST_ROWS,
                FormsOnPage.of(forms.shelf(), query, words),
                latest.stream()
                        .map(sheet -> new WorksheetsPage.Line(
                                "/worksheets/" + sheet.id(),
                                sheet.fileName(),
                                minute(sheet.sentAt()),
                                sheet.sentBy(),
                                sheet.rows(),
                                open.getOrDefault(sheet.id(), 0)))
                        .toList());
    }

    WorksheetPage show(Person by, Returned sheet, int page, Locale locale) {
        var words = languages.in(locale);
        var from = Math.min(
                Math.max(0, (page - 1) * PAGE), Math.max(0, sheet.changed().size() - 1));
        var to = Math.min(sheet.changed().size(), from + PAGE);
        var href = "/worksheets/" + sheet.id();
        return new WorksheetPage(
                sheet.id(),
                Ids.at(clock.instant()),
                sheet.fileName(),
                sheet.form(),
                minute(sheet.sentAt()),
                sheet.sentBy(),
                figures(sheet, words),
                sheet.open(),
                sheet.changed().subList(from, to).stream()
                        .map(row -> row(by, sheet, row, words))
                        .toList(),
                from == 0 ? "" : href + "?page=" + (page - 1),
                to == sheet.changed().size() ? "" : href + "?page=" + (page + 1));
    }

    RowPage row(Person by, Returned sheet, ReturnedRow row, Locale locale) {
        return new RowPage(row(by, sheet, row, languages.in(locale)));
    }

    private static List<Figure> figures(Returned sheet, SheetWords words) {
        return List.of(
                figure(sheet, ReturnedRow.Kind.CHANGE, "brand", words),
                figure(sheet, ReturnedRow.Kind.NEW, "jade", words),
                figure(sheet, ReturnedRow.Kind.PROBLEM, "amber", words),
                new Figure(words.words().say("worksheet.figure.unchanged"), sheet.unchanged(), ""));
    }

    private static Figure figure(Returned sheet, ReturnedRow.Kind kind, String tone, SheetWords words) {
        return new Figure(
                words.words().say("worksheet.figure." + kind.name().toLowerCase(Locale.ROOT)),
                sheet.changed().stream().filter(row -> row.kind() == kind).count(),
                tone);
    }

    private Row row(Person by, Returned sheet, ReturnedRow row, SheetWords words) {
        var file = row.number() == null ? java.util.Optional.<Dossier>empty() : dossiers.get(by, row.number());
        return new Row(
                "/worksheets/" + sheet.id() + "/rows/" + row.row(),
                row.row(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.number() == null ? "" : row.number().toString(),
                title(row, file.map(Dossier::address).orElse(""), words),
                facts(by, row, words),
                unread(sheet, row, words),
                row.problem().isEmpty()
                        ? ""
                        : words.words().say(row.problem(), row.cells().getOrDefault(Column.Guide.NUMBER.key(), "")),
                row.why(),
                Ids.at(clock.instant()),
                file.map(Dossier::version).orElse(0),
                state(row, words));
    }

    private static String title(ReturnedRow row, String address, SheetWords words) {
        if (row.kind() != ReturnedRow.Kind.NEW) return address;
        return row.cells()
                .getOrDefault(Column.Guide.ADDRESS.key(), words.words().say("worksheet.address.none"));
    }

    private List<Fact> facts(Person by, ReturnedRow row, SheetWords words) {
        if (row.kind() == ReturnedRow.Kind.NEW) return written(row, words);
        return worksheets.differences(by, row).stream()
                .map(it -> new Fact(
                        it.field().code(),
                        words.field(it.field()),
                        it.out() == null ? "" : words.shown(it.field(), it.out()),
                        words.shown(it.field(), it.sheet()),
                        words.shown(it.field(), it.now()),
                        it.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Fact> written(ReturnedRow row, SheetWords words) {
        var facts = new ArrayList<Fact>();
        for (var column : Column.writtenIn(row.cells().keySet())) {
            var text = row.cells().getOrDefault(column.key(), "");
            if (column != Column.Guide.ADDRESS) {
                facts.add(new Fact("", words.header(column), "", text, "", "new"));
            }
        }
        return facts;
    }

    private List<String> unread(Returned sheet, ReturnedRow row, SheetWords words) {
        var form = forms.shelf().forms().stream()
                .filter(it -> it.name().equals(sheet.form()))
                .findFirst();
        var cells = languages.reader(form.orElse(null));
        return Arrays.stream(FactField.values())
                .filter(field -> row.unread().containsKey(field.code()))
                .map(field -> {
                    var typed = row.unread().getOrDefault(field.code(), "");
                    return words.words().say(cells.whyUnread(field, typed), words.field(field), typed);
                })
                .toList();
    }

    private State state(ReturnedRow row, SheetWords words) {
        var decision = row.decision();
        if (decision == null) return new State("open", "", "");
        var code = decision.taken() ? "taken" : "left";
        return new State(
                code,
                words.words().say("worksheet.state." + code, decision.by(), minute(decision.at())),
                href(row, decision));
    }

    private static String href(ReturnedRow row, ReturnedRow.Decision decision) {
        if (!decision.taken()) return "";
        return row.number() == null ? "/imports/" + decision.became() : "/register/" + row.number();
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }
}

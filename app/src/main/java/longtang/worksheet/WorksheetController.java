package longtang.worksheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.dossier.FactField;
import longtang.dossier.RegisterAsk;
import longtang.dossier.RegisterFilter;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Htmx;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Taking the register out as a sheet, bringing it back, and deciding row by row what is taken.
@Controller
@RequestMapping("/worksheets")
@Door("worksheet")
class WorksheetController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Worksheets worksheets;
    private final WorksheetScreen screen;
    private final SheetOut out;
    private final UpperOut upperOut;
    private final UpperForms forms;
    private final Pages pages;
    private final MessageSource messages;

    WorksheetController(
            Worksheets worksheets,
            WorksheetScreen screen,
            SheetOut out,
            UpperOut upperOut,
            UpperForms forms,
            Pages pages,
            MessageSource messages) {
        this.worksheets = worksheets;
        this.screen = screen;
        this.out = out;
        this.upperOut = upperOut;
        this.forms = forms;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    View list(Person by, @ModelAttribute RegisterAsk ask, HttpServletRequest request, Locale locale) {
        var query = request.getQueryString();
        return pages.show(
                "worksheet/worksheets",
                query == null
                        ? screen.list(by, RegisterFilter.everything(), "view=all", words(locale))
                        : screen.list(by, ask.filter(), query, words(locale)));
    }

    @GetMapping("/register.xlsx")
    void takeOut(Person by, @ModelAttribute RegisterAsk ask, Locale locale, HttpServletResponse response)
            throws IOException {
        allowed(worksheets.mayGoOut(by, ask.filter()));
        download(response, "register-to-edit");
        out.write(by, ask.filter(), words(locale), response.getOutputStream());
    }

    /// The same files as the upper level wants them.
    @GetMapping("/form.xlsx")
    void takeOutAs(Person by, @RequestParam String form, @ModelAttribute RegisterAsk ask, HttpServletResponse response)
            throws IOException {
        var found = forms.find(form).orElseThrow(() -> new NotHere("no such form"));
        allowed(worksheets.mayGoOut(by, ask.filter()));
        download(response, found.name());
        upperOut.write(by, found, ask.filter(), response.getOutputStream());
    }

    private static void download(HttpServletResponse response, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", disposition.toString());
        response.setHeader("Cache-Control", "no-store");
    }

    @PostMapping
    View bring(Person by, @RequestParam UUID request, @RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var bytes = file.getInputStream()) {
            return to(allowed(worksheets.bring(by, request, shortened(name), bytes)));
        }
    }

    private static String shortened(String name) {
        var bare = name.replaceAll("^.*[/\\\\]|\\p{Cntrl}", "");
        return bare.length() > 120 ? bare.substring(0, 120) : bare;
    }

    @GetMapping("/{id}")
    View show(Person by, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Locale locale) {
        return pages.show("worksheet/worksheet", screen.show(by, get(id), page, locale));
    }

    @PostMapping("/{id}/rows/{row}/acceptance")
    View accept(
            Person by,
            @PathVariable UUID id,
            @PathVariable int row,
            @RequestParam UUID request,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest form,
            Htmx htmx,
            Locale locale)
            throws IOException {
        var sheet = get(id);
        var acceptance = new Worksheets.Acceptance(request, seen, why, fromSheet(form));
        allowed(worksheets.accept(by, sheet, row(sheet, row), acceptance));
        return back(by, id, row, htmx, locale);
    }

    // The form sends take.<fact>=sheet for every conflict in which the sheet is right.
    private static Set<FactField> fromSheet(HttpServletRequest form) {
        return form.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith("take.") && "sheet".equals(form.getParameter(name)))
                .flatMap(name -> FactField.of(name.substring("take.".length())).stream())
                .collect(Collectors.toSet());
    }

    @PostMapping("/{id}/rows/{row}/refusal")
    View leave(Person by, @PathVariable UUID id, @PathVariable int row, Htmx htmx, Locale locale) {
        var sheet = get(id);
        allowed(worksheets.leave(by, sheet, row(sheet, row)));
        return back(by, id, row, htmx, locale);
    }

    @PostMapping("/{id}/rows/{row}/reopening")
    View reopen(Person by, @PathVariable UUID id, @PathVariable int row, Htmx htmx, Locale locale) {
        var sheet = get(id);
        allowed(worksheets.reopen(by, sheet, row(sheet, row)));
        return back(by, id, row, htmx, locale);
    }

    @PostMapping("/{id}/acceptance")
    View acceptAll(
            Person by, @PathVariable UUID id, @RequestParam UUID request, @RequestParam(defaultValue = "") String why)
            throws IOException {
        allowed(worksheets.acceptAll(by, get(id), request, why));
        return to(id);
    }

    private View back(Person by, UUID id, int row, Htmx htmx, Locale locale) {
        if (!htmx.yes()) return Pages.seeOther("/worksheets/" + id + "#row-" + row);
        var sheet = get(id);
        return pages.show("worksheet/row", screen.row(by, sheet, row(sheet, row), locale));
    }

    private Returned get(UUID id) {
        return worksheets.get(id).orElseThrow(() -> new NotHere("no such sheet"));
    }

    private static ReturnedRow row(Returned sheet, int number) {
        return sheet.changed().stream()
                .filter(row -> row.row() == number)
                .findFirst()
                .orElseThrow(() -> new NotHere("no such row"));
    }

    private static View to(UUID id) {
        return Pages.seeOther("/worksheets/" + id);
    }

    private Words words(Locale locale) {
        return new Words(messages, locale);
    }

    private static <T> T allowed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<T>(var value) -> value;
            case Ruling.Refused<T>(var why) -> throw new RefusedByRule(why);
        };
    }
}

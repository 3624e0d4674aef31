package longtang.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/// The register: what comes first, everything, and taking it away as a workbook.
@Controller
@Door("register")
class RegisterController {

    private final RegisterScreen screen;
    private final RegisterWorkbook workbook;
    private final Pages pages;
    private final MessageSource messages;

    RegisterController(RegisterScreen screen, RegisterWorkbook workbook, Pages pages, MessageSource messages) {
        this.screen = screen;
        this.workbook = workbook;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/register")
    View register(Person by, @ModelAttribute RegisterAsk ask, Locale locale) {
        return pages.show("dossier/register", screen.show(by, ask, new Words(messages, locale)));
    }

    /// The filtered list on one sheet.
    @GetMapping("/register/print")
    View print(Person by, @ModelAttribute RegisterAsk ask, Locale locale) {
        return pages.show("dossier/registerprint", screen.print(by, ask, new Words(messages, locale)));
    }

    @GetMapping("/register.xlsx")
    void workbook(Person by, @ModelAttribute RegisterAsk ask, Locale locale, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"register.xlsx\"");
        response.setHeader("Cache-Control", "no-store");
        workbook.write(by, ask.filter(), new Words(messages, locale), response.getOutputStream());
    }
}

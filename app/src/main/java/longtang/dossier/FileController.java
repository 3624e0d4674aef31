package longtang.dossier;

import java.util.Locale;
import longtang.people.Door;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One structure's file.
@Controller
@Door("register")
class FileController {

    private final Dossiers dossiers;
    private final Holdings holdings;
    private final FileScreen screen;
    private final VersionsScreen versions;
    private final Pages pages;
    private final MessageSource messages;

    FileController(
            Dossiers dossiers,
            Holdings holdings,
            FileScreen screen,
            VersionsScreen versions,
            Pages pages,
            MessageSource messages) {
        this.versions = versions;
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/register/{number}")
    View file(Person by, @PathVariable String number, Locale locale) {
        var file = get(by, number);
        var leads = holdings.leadsTo(file.number()).orElse(file.number());
        if (!leads.equals(file.number())) return Pages.seeOther("/register/" + leads);
        return pages.show("dossier/file", screen.show(by, file, new Words(messages, locale)));
    }

    /// What became of it, version by version.
    @GetMapping("/register/{number}/versions")
    View versions(
            Person by,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer from,
            Locale locale) {
        return pages.show("dossier/versions", versions.show(by, get(by, number), from, new Words(messages, locale)));
    }

    private Dossier get(Person by, String number) {
        return StructureNumber.read(number)
                .flatMap(read -> dossiers.get(by, read))
                .orElseThrow(() -> new NotHere("no such file"));
    }
}

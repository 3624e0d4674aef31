package longtang.dossier;

import java.util.Locale;
import longtang.people.Door;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// One structure's file.
@Controller
@Door("register")
class FileController {

    private final Dossiers dossiers;
    private final FileScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    FileController(Dossiers dossiers, FileScreen screen, Pages pages, MessageSource messages) {
        this.dossiers = dossiers;
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/register/{number}")
    View file(Person by, @PathVariable String number, Locale locale) {
        var file = StructureNumber.read(number)
                .flatMap(read -> dossiers.get(by, read))
                .orElseThrow(() -> new NotHere("no such file"));
        return pages.show("dossier/file", screen.show(by, file, new Words(messages, locale)));
    }
}

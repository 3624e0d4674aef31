package longtang.sighting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.ledger.LedgerKind;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.Htmx;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Ledgers come in: the drop zone, and what became of each file.
@Controller
@RequestMapping("/imports")
@Door("imports")
class ImportController {

    private final Imports imports;
    private final ImportScreens screens;
    private final Pages pages;

    ImportController(Imports imports, ImportScreens screens, Pages pages) {
        this.imports = imports;
        this.screens = screens;
        this.pages = pages;
    }

    @GetMapping
    View list(Person by, @RequestParam @Nullable UUID before, Htmx htmx) {
        var page = screens.list(by, before);
        return pages.show(htmx.yes() ? "sighting/importlist" : "sighting/imports", page);
    }

    @PostMapping
    View send(Person by, @RequestParam UUID submission, @RequestParam List<MultipartFile> files) throws IOException {
        var sent = new ArrayList<UUID>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            if (file.isEmpty() && nameOf(file).isEmpty()) continue; // a form sent without choosing anything
            try (var bytes = file.getInputStream()) {
                sent.add(allowed(imports.send(by.asActor(), submission, i, nameOf(file), bytes)));
            }
        }
        return Pages.seeOther(sent.size() == 1 ? "/imports/" + sent.getFirst() : "/imports");
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    @GetMapping("/{id}")
    View show(
            Person by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "-1") int said,
            Htmx htmx) {
        var job = get(by, id);
        var shown = screens.one(job, by, page, said);
        return pages.show(htmx.yes() ? "sighting/importstate" : "sighting/import", shown);
    }

    @PostMapping("/{id}/cancellation")
    View cancel(Person by, @PathVariable UUID id) {
        get(by, id);
        return backTo(allowed(imports.cancel(by.asActor(), id)));
    }

    @PostMapping("/{id}/kind")
    View choose(Person by, @PathVariable UUID id, @RequestParam String kind) {
        get(by, id);
        var chosen = LedgerKind.of(kind).orElseThrow(() -> new NotHere("no such kind"));
        return backTo(allowed(imports.choose(by.asActor(), id, chosen)));
    }

    @PostMapping("/{id}/repetition")
    View again(Person by, @PathVariable UUID id) {
        get(by, id);
        return backTo(allowed(imports.again(by.asActor(), id)));
    }

    private ImportJob get(Person by, UUID id) {
        return imports.get(by, id).orElseThrow(() -> new NotHere("no such import"));
    }

    private static View backTo(UUID id) {
        return Pages.seeOther("/imports/" + id);
    }

    private static UUID allowed(Ruling<UUID> ruling) {
        return switch (ruling) {
            case Ruling.Allowed(var id) -> id;
            case Ruling.Refused(var why) -> throw new RefusedByRule(why);
        };
    }
}

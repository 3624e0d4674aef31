package longtang.people;

import static longtang.web.RefusedByRule.unlessRefused;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.law.LegalCalendar;
import longtang.web.NotHere;
import longtang.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Systems of other offices, for the administrator: let in, shut out.
@Controller
@RequestMapping("/machines")
@Door("machines")
class MachineController {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalCalendar.SHANGHAI);

    private final Machines machines;
    private final Pages pages;

    MachineController(Machines machines, Pages pages) {
        this.machines = machines;
        this.pages = pages;
    }

    @GetMapping
    View list() {
        return pages.show("people/machines", page(""));
    }

    /// The token is shown in the answer and kept nowhere.
    @PostMapping
    View admit(Person by, @RequestParam String office, @RequestParam String role) {
        var kind = Machine.Role.read(role).orElseThrow(() -> new NotHere("no such role of a machine"));
        return pages.show(
                "people/machines",
                page(unlessRefused(machines.admit(by, office, kind)).token()));
    }

    @PostMapping("/{id}/closing")
    View shutOut(Person by, @PathVariable UUID id) {
        machines.shutOut(by, id);
        return Pages.seeOther("/machines");
    }

    private MachinesPage page(String token) {
        return new MachinesPage(
                machines.all().stream()
                        .map(one -> new MachinesPage.Line(
                                one.id().toString(),
                                one.office(),
                                one.role().code(),
                                said(one.openedAt()),
                                said(one.usedAt()),
                                said(one.closedAt())))
                        .toList(),
                Stream.of(Machine.Role.values()).map(Machine.Role::code).toList(),
                token);
    }

    private static String said(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }
}

package longtang.matter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Which organ acts in which role of the books.
@Controller
@Door("organs")
class OrganController {

    private final Organs organs;
    private final Procedures procedures;
    private final Pages pages;

    OrganController(Organs organs, Procedures procedures, Pages pages) {
        this.organs = organs;
        this.procedures = procedures;
        this.pages = pages;
    }

    @Bean
    static NavEntry organsEntry() {
        return NavEntry.behind("organs", "matter.organs", "/organs", "scale", 91);
    }

    @GetMapping("/organs")
    View organs() {
        var today = organs.today();
        var installed = organs.installation();
        return pages.show(
                "matter/organs",
                new OrgansPage(
                        organs.all().stream()
                                .map(seat -> new OrgansPage.Seat(
                                        seat.role(),
                                        seat.name(),
                                        seat.from().toString(),
                                        seat.to() == null ? "" : seat.to().toString()))
                                .toList(),
                        roles(),
                        roles().stream()
                                .filter(role -> installed.organ(role, today).isEmpty())
                                .toList(),
                        today.toString()));
    }

    private List<String> roles() {
        var roles = new LinkedHashSet<String>();
        procedures
                .all()
                .forEach(book -> book.roles().values().stream()
                        .filter(role ->
                                !role.kind().equals("当事人") && !role.kind().equals("外部"))
                        .forEach(role -> roles.add(role.name())));
        return List.copyOf(roles);
    }

    @PostMapping("/organs")
    View seat(
            Person by,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from) {
        if (roles().contains(role)) RefusedByRule.unlessRefused(organs.seat(by.asActor(), role, name, day(from)));
        return Pages.seeOther("/organs");
    }

    private LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            return organs.today();
        }
    }
}

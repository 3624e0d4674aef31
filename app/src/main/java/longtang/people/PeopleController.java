package longtang.people;

import static longtang.web.RefusedByRule.unlessRefused;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Accounts and organisations, for the administrator.
@Controller
@RequestMapping("/people")
@Door("people")
class PeopleController {

    private final People people;
    private final Organisations organisations;
    private final SignIns signIns;
    private final SecondFactor secondFactor;
    private final PeopleScreen screen;
    private final Pages pages;

    PeopleController(
            People people,
            Organisations organisations,
            SignIns signIns,
            SecondFactor secondFactor,
            PeopleScreen screen,
            Pages pages) {
        this.people = people;
        this.organisations = organisations;
        this.signIns = signIns;
        this.secondFactor = secondFactor;
        this.screen = screen;
        this.pages = pages;
    }

    @Bean
    static NavEntry peopleEntry() {
        return NavEntry.behind("people", "people.nav", "/people", "person", 90);
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable UUID closed) {
        return pages.show("people/people", screen.list(closed));
    }

    /// The first password is shown in the answer and kept nowhere.
    @PostMapping
    View open(
            Person by,
            @RequestParam String account,
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String committee,
            @RequestParam(required = false) @Nullable UUID organisation) {
        var password = Tokens.readable();
        var opening = new Opening(
                account.strip().toLowerCase(Locale.ROOT), name.strip(), role(role), area(committee), organisation);
        var person = unlessRefused(people.openWithFirstPassword(by.asActor(), opening, password));
        return pages.show("people/opened", OpenedPage.of(person, password));
    }

    private static Role role(String code) {
        try {
            return Role.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotHere("no such role");
        }
    }

    private static @Nullable String area(String committee) {
        return committee.matches("[0-9]{12}") ? committee : null;
    }

    @PostMapping("/organisations")
    View found(
            Person by,
            @RequestParam String name,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String committee) {
        unlessRefused(organisations.open(by.asActor(), name.strip(), kind(kind), area(committee)));
        return Pages.seeOther("/people#organisations");
    }

    private static Organisation.Kind kind(String code) {
        try {
            return Organisation.Kind.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotHere("no such kind");
        }
    }

    @GetMapping("/{id}")
    View show(@PathVariable UUID id) {
        return pages.show("people/person", screen.one(get(id)));
    }

    @PostMapping("/{id}/changes")
    View change(
            Person by,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String committee,
            @RequestParam(required = false) @Nullable UUID organisation) {
        unlessRefused(people.change(by.asActor(), get(id), name.strip(), area(committee), organisation));
        return backTo(id);
    }

    @PostMapping("/{id}/certificate")
    View certify(
            Person by,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        var certificate = number.isBlank() || until == null ? null : new Certificate(number.strip(), until);
        unlessRefused(people.certify(by.asActor(), get(id), certificate));
        return backTo(id);
    }

    @PostMapping("/{id}/password")
    View replacePassword(Person by, @PathVariable UUID id) {
        var person = get(id);
        var password = Tokens.readable();
        people.replacePassword(by.asActor(), person, password);
        return pages.show("people/opened", OpenedPage.of(person, password));
    }

    @PostMapping("/{id}/sign-outs")
    View signOut(Person by, @PathVariable UUID id) {
        signIns.endAll(by, get(id));
        return backTo(id);
    }

    @PostMapping("/{id}/second-factor")
    View takeSecondFactor(Person by, @PathVariable UUID id) {
        secondFactor.takeAway(by, get(id));
        return backTo(id);
    }

    @PostMapping("/{id}/closing")
    View close(Person by, @PathVariable UUID id) {
        unlessRefused(people.close(by.asActor(), get(id)));
        return Pages.seeOther("/people?closed=" + id);
    }

    @PostMapping("/{id}/reopening")
    View reopen(Person by, @PathVariable UUID id) {
        people.reopen(by.asActor(), id);
        return backTo(get(id).id());
    }

    private Person get(UUID id) {
        return people.get(id).orElseThrow(() -> new NotHere("no such person"));
    }

    private static View backTo(UUID id) {
        return Pages.seeOther("/people/" + id);
    }
}

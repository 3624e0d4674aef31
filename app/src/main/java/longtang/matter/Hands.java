package longtang.matter;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.people.People;
import longtang.people.Person;
import longtang.playbook.Hand;
import longtang.playbook.Offer;
import longtang.playbook.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose hand an act is: which of the house may act in which role of a book, and with whom.
///
/// What the party, a court or another organ does is only noted here, by those who may handle the matter.
@Component
class Hands {

    private static final String OFFICERS = "《行政处罚法》第四十二条";

    // The law pack's kinds of roles, and who of the house acts in them. What the district decides is noted, with its
    // paper, by the one who leads.
    private static final Map<String, Set<longtang.people.Role>> HOUSE = Map.of(
            "执法", Set.of(longtang.people.Role.OFFICER, longtang.people.Role.LEADER),
            "负责人", Set.of(longtang.people.Role.LEADER),
            "法制", Set.of(longtang.people.Role.LEGAL),
            "听证", Set.of(longtang.people.Role.LEGAL),
            "政府", Set.of(longtang.people.Role.LEADER),
            "协助", Set.of(longtang.people.Role.COMMITTEE, longtang.people.Role.OFFICER));

    private static final Set<longtang.people.Role> NOTE_WHAT_OTHERS_DO =
            Set.of(longtang.people.Role.OFFICER, longtang.people.Role.LEADER, longtang.people.Role.LEGAL);

    private final People people;

    Hands(People people) {
        this.people = people;
    }

    /// Whether this person acts in a role of a book.
    boolean mayAct(Person by, Role role) {
        return HOUSE.getOrDefault(role.kind(), Set.of()).contains(by.role());
    }

    boolean mayEnter(Person by, Offer offer) {
        return offer.role().map(role -> mayAct(by, role)).orElse(NOTE_WHAT_OTHERS_DO.contains(by.role()));
    }

    /// Officers with a certificate that holds on this day, who may stand beside this one.
    List<Person> partners(Person by, LocalDate day) {
        return people.certifiedOn(day).stream()
                .filter(person -> !person.equals(by))
                .toList();
    }

    private static boolean isCertified(Person person, LocalDate day) {
        var certificate = person.certificate();
        return certificate != null && certificate.isValidOn(day);
    }

    /// The hand of this person, with a partner where the law wants two.
    Ruling<Hand> of(Person by, @Nullable UUID partner, Offer offer, LocalDate day) {
        if (!mayEnter(by, offer)) {
            return Ruling.refuse("matter-not-by-this-role", "", "matter.refused.role", offer.event());
        }
        var role = offer.role();
        if (role.isEmpty()) return Ruling.allow(new Hand.Outside(offer.whose().name()));
        return role.get().kind().equals("执法")
                ? officers(by, partner, role.get(), day)
                : Ruling.allow(
                        new Hand.Officials(role.get().name(), List.of(by.id().toString())));
    }

    private Ruling<Hand> officers(Person by, @Nullable UUID partner, Role role, LocalDate day) {
        if (!isCertified(by, day))
            return Ruling.refuse("officer-without-certificate", OFFICERS, "matter.refused.certificate");
        var together = new LinkedHashSet<String>();
        together.add(by.id().toString());
        beside(by, partner, day).ifPresent(person -> together.add(person.id().toString()));
        if (together.size() < role.count())
            return Ruling.refuse("officers-too-few", OFFICERS, "matter.refused.partner", role.count());
        return Ruling.allow(new Hand.Officials(role.name(), List.copyOf(together)));
    }

    private Optional<Person> beside(Person by, @Nullable UUID partner, LocalDate day) {
        return partners(by, day).stream()
                .filter(person -> person.id().equals(partner))
                .findFirst();
    }
}

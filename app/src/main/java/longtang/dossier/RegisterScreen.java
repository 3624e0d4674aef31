package longtang.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import longtang.dossier.RegisterFilter.Standing;
import longtang.dossier.RegisterFilter.View;
import longtang.dossier.RegisterPage.Chip;
import longtang.dossier.RegisterPage.Choice;
import longtang.dossier.RegisterPage.Emptiness;
import longtang.dossier.RegisterPage.Focused;
import longtang.dossier.RegisterPage.Option;
import longtang.dossier.RegisterPage.Tab;
import longtang.ledger.LedgerKind;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.register.Focus;
import longtang.register.Hazard;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the register's page together.
@Component
class RegisterScreen {

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;

    RegisterScreen(Dossiers dossiers, Neighbourhood neighbourhood) {
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
    }

    RegisterPage show(Person by, RegisterFilter filter, @Nullable String after, Words words) {
        return new Drawing(by, filter, after, words).page();
    }

    private final class Drawing {

        private final Person by;
        private final RegisterFilter filter;
        private final @Nullable String after;
        private final Words words;
        private final RegisterLink link;
        private final Found found;

        Drawing(Person by, RegisterFilter filter, @Nullable String after, Words words) {
            this.by = by;
            this.filter = filter;
            this.after = after;
            this.words = words;
            this.link = RegisterLink.of(filter);
            this.found = dossiers.find(by, filter, after);
        }

        RegisterPage page() {
            var telling = new Telling(words);
            var next = found.next();
            var choices = choices();
            return new RegisterPage(
                    tabs(),
                    focused(),
                    filter.view().code(),
                    filter.focus() == null ? "" : filter.focus().name(),
                    filter.words(),
                    choices,
                    chips(choices),
                    "/register?view=" + filter.view().code(),
                    link.at("/register.xlsx"),
                    found.dossiers().stream()
                            .map(file -> ListRow.of(file, telling))
                            .toList(),
                    found.counts().of(filter.view()),
                    next == null ? "" : link.with("after", next).at("/register"),
                    after == null ? "" : link.at("/register"),
                    emptiness());
        }

        private List<Tab> tabs() {
            return Arrays.stream(View.values())
                    .map(view -> new Tab(
                            words.say("dossier.view." + view.code()),
                            link.with("view", view.code()).without("focus").at("/register"),
                            found.counts().of(view),
                            view == filter.view()))
                    .toList();
        }

        private List<Focused> focused() {
            if (filter.view() != View.FOCUS) return List.of();
            return Arrays.stream(Focus.values())
                    .map(focus -> new Focused(
                            words.say("focus." + focus.name()),
                            focus.name(),
                            focus == filter.focus()
                                    ? link.without("focus").at("/register")
                                    : link.with("focus", focus.name().toLowerCase(java.util.Locale.ROOT))
                                            .at("/register"),
                            found.counts().focusKinds().getOrDefault(focus, 0L),
                            focus == filter.focus()))
                    .toList();
        }

        private List<Choice> choices() {
            var places = dossiers.places(by);
            var choices = new ArrayList<Choice>();
            if (places.committees().size() > 1) choices.add(committees(places.committees()));
            choices.add(lanes(places.lanes()));
            choices.add(constants("status", "dossier.standing.", Standing.values(), filter.status()));
            choices.add(constants("hazard", "hazard.", Hazard.Type.values(), filter.hazard()));
            choices.add(sources());
            return choices;
        }

        private Choice committees(List<String> codes) {
            return new Choice(
                    "committee",
                    words.say("dossier.filter.committee"),
                    codes.stream()
                            .map(code -> new Option(
                                    code,
                                    neighbourhood
                                            .committee(code)
                                            .map(Committee::name)
                                            .orElse(code),
                                    code.equals(filter.committee())))
                            .toList());
        }

        private Choice lanes(List<LaneId> lanes) {
            return new Choice(
                    "lane",
                    words.say("dossier.filter.lane"),
                    lanes.stream()
                            .map(id -> new Option(
                                    id.toString(),
                                    neighbourhood.lane(id).map(Lane::text).orElse(id.toString()),
                                    id.value().equals(filter.lane())))
                            .toList());
        }

        private Choice constants(String name, String prefix, Enum<?>[] values, @Nullable Enum<?> chosen) {
            return new Choice(
                    name,
                    words.say("dossier.filter." + name),
                    Arrays.stream(values)
                            .map(value -> new Option(
                                    value.name().toLowerCase(java.util.Locale.ROOT),
                                    words.say(prefix + value.name()),
                                    value == chosen))
                            .toList());
        }

        private Choice sources() {
            return new Choice(
                    "source",
                    words.say("dossier.filter.source"),
                    Arrays.stream(LedgerKind.values())
                            .map(kind -> new Option(
                                    kind.code(), words.say("source." + kind.code()), kind == filter.source()))
                            .toList());
        }

        private List<Chip> chips(List<Choice> choices) {
            var chips = new ArrayList<Chip>();
            if (!filter.words().isBlank()) {
                chips.add(new Chip("“" + filter.words() + "”", link.without("q").at("/register")));
            }
            if (filter.door() != null) {
                chips.add(new Chip(
                        words.say("dossier.door", filter.door()),
                        link.without("door").at("/register")));
            }
            for (var choice : choices) {
                choice.options().stream()
                        .filter(Option::chosen)
                        .forEach(option -> chips.add(new Chip(
                                choice.label() + words.say("dossier.colon") + option.label(),
                                link.without(choice.name()).at("/register"))));
            }
            return chips;
        }

        private Emptiness emptiness() {
            if (!found.dossiers().isEmpty()) return Emptiness.NOT_EMPTY;
            if (filter.isNarrow()) return Emptiness.NOTHING_FOUND;
            if (found.counts().all() > 0) return Emptiness.NOTHING_HERE;
            return !by.mayOpen("imports") ? Emptiness.NOTHING_YET_AND_NOT_YOURS : Emptiness.NOTHING_YET;
        }
    }
}

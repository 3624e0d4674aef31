package longtang.dossier;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.codes.Codes;
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
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.register.Focus;
import longtang.register.Hazard;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the register's page together.
@Component
class RegisterScreen {

    private static final int MOST_CHOICES = 300;

    /// In a whole city there are more lanes than anybody chooses from: beyond these the committee comes first.
    private static final int STREETFUL = 30;
    private static final int MOST_PRINTED = 1_000;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final Codes codes;
    private final SavedViews views;
    private final Coming coming;
    private final Clock clock;
    private final ObjectProvider<Categories> categories;

    RegisterScreen(
            Dossiers dossiers,
            Neighbourhood neighbourhood,
            Codes codes,
            SavedViews views,
            Coming coming,
            Clock clock,
            ObjectProvider<Categories> categories) {
        this.categories = categories;
        this.views = views;
        this.coming = coming;
        this.clock = clock;
        this.codes = codes;
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
    }

    RegisterPage show(Person by, RegisterAsk ask, Words words) {
        var drawing = new Drawing(by, ask.filter(), ask.place(), words);
        return drawing.page(ask.parted());
    }

    /// The whole list for paper, as far as anybody reads paper.
    RegisterPage print(Person by, RegisterAsk ask, Words words) {
        return new Drawing(by, ask.filter(), words).page(null);
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

        Drawing(Person by, RegisterFilter filter, Words words) {
            this.by = by;
            this.filter = filter;
            this.after = null;
            this.words = words;
            this.link = RegisterLink.of(filter);
            this.found = dossiers.find(by, filter, null, MOST_PRINTED);
        }

        RegisterPage page(@Nullable UUID parted) {
            var telling = new Telling(words, codes.book());
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
                    Dossiers.maySettle(by) ? link.at("/worksheets") : "",
                    ListRow.of(found.dossiers(), categories, telling),
                    found.counts().shown(found.counts().of(filter.view())),
                    next == null ? "" : link.with("after", next).at("/register"),
                    after == null ? "" : link.at("/register"),
                    emptiness(),
                    coming.isUnderWay(),
                    by.mayOpen("matching") ? coming.href() : "",
                    views.of(by),
                    link.parameters(),
                    UUID.randomUUID().toString(),
                    parted == null ? null : views.get(by, parted).orElse(null),
                    link.at("/register/print"),
                    words.say(
                            next == null ? "dossier.printed" : "dossier.printed.part",
                            DAY.format(clock.instant().atZone(SHANGHAI)),
                            by.name(),
                            MOST_PRINTED));
        }

        private List<Tab> tabs() {
            return Arrays.stream(View.values())
                    .map(view -> new Tab(
                            words.say("dossier.view." + view.code()),
                            link.with("view", view.code()).without("focus").at("/register"),
                            found.counts().shown(found.counts().of(view)),
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
                            found.counts().shown(found.counts().focusKinds().getOrDefault(focus, 0L)),
                            focus == filter.focus()))
                    .toList();
        }

        private List<Choice> choices() {
            var choices = new ArrayList<Choice>();
            var committees = dossiers.committees(by, MOST_CHOICES);
            if (committees.size() > 1) choices.add(committees(committees));
            if (committees.size() <= STREETFUL || filter.namesACommitteeOrALane()) choices.add(lanes());
            choices.add(constants("status", "dossier.standing.", Standing.values(), filter.status()));
            choices.add(constants("hazard", "hazard.", Hazard.Type.values(), filter.hazard()));
            choices.add(sources());
            return choices;
        }

        private Choice committees(List<String> codes) {
            var named = neighbourhood.committees(codes);
            return new Choice(
                    "committee",
                    words.say("dossier.filter.committee"),
                    codes.stream()
                            .map(code -> new Option(
                                    code,
                                    Optional.ofNullable(named.get(code))
                                            .map(Committee::name)
                                            .orElse(code),
                                    code.equals(filter.committee())))
                            .toList());
        }

        private Choice lanes() {
            var committee = by.committee() != null ? by.committee() : filter.committee();
            var lanes = new ArrayList<>(neighbourhood.lanes(committee, null, MOST_CHOICES));
            var chosen = filter.lane();
            if (chosen != null
                    && lanes.stream().noneMatch(lane -> lane.id().value().equals(chosen))) {
                neighbourhood.lane(new LaneId(chosen)).ifPresent(lanes::add);
            }
            return new Choice(
                    "lane",
                    words.say("dossier.filter.lane"),
                    lanes.stream()
                            .map(lane -> new Option(
                                    lane.id().toString(),
                                    lane.text(),
                                    lane.id().value().equals(chosen)))
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
            if (coming.isUnderWay() && found.counts().all() == 0 && !filter.isNarrow()) return Emptiness.UNDER_WAY;
            if (filter.isNarrow()) return Emptiness.NOTHING_FOUND;
            if (found.counts().all() > 0) return Emptiness.NOTHING_HERE;
            return !by.mayOpen("imports") ? Emptiness.NOTHING_YET_AND_NOT_YOURS : Emptiness.NOTHING_YET;
        }
    }
}

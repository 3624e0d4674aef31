package longtang.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.codes.Codes;
import longtang.dossier.FilePage.Crumb;
import longtang.dossier.FilePage.Entry;
import longtang.dossier.FilePage.Fact;
import longtang.dossier.FilePage.Other;
import longtang.dossier.FilePage.Source;
import longtang.dossier.FilePage.Tag;
import longtang.ledger.Field;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneDrawing;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.register.Decision;
import longtang.register.Observations;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts a file's page together from the file, its sightings and its acts.
@Component
class FileScreen {

    private static final int LATEST_ACTS = 50;

    private final Dossiers dossiers;
    private final Holdings holdings;
    private final Sightings sightings;
    private final Observations observations;
    private final Neighbourhood neighbourhood;
    private final Codes codes;
    private final Acts acts;
    private final ObjectProvider<Rounds> rounds;

    FileScreen(
            Dossiers dossiers,
            Holdings holdings,
            Sightings sightings,
            Observations observations,
            Neighbourhood neighbourhood,
            Codes codes,
            Acts acts,
            ObjectProvider<Rounds> rounds) {
        this.rounds = rounds;
        this.codes = codes;
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.sightings = sightings;
        this.observations = observations;
        this.neighbourhood = neighbourhood;
        this.acts = acts;
    }

    FilePage show(Person by, Dossier file, Words words) {
        return new Drawing(by, file, words).page();
    }

    private final class Drawing {

        private final Person by;
        private final Dossier file;
        private final Words words;
        private final Telling telling;
        private final Quote quote;
        private final List<SightingLink> links;
        private final Map<SightingKey, Sighting> rows;
        private final Map<FactField, Settlement> settled;
        private final @Nullable Lane lane;

        Drawing(Person by, Dossier file, Words words) {
            this.by = by;
            this.file = file;
            this.words = words;
            this.telling = new Telling(words, codes.book());
            this.quote = Quote.forEyesOf(by);
            this.links = dossiers.links(List.of(file.id()));
            this.rows = sightings.ofKeys(links.stream().map(SightingLink::key).toList()).stream()
                    .collect(Collectors.toMap(Sighting::key, Function.identity()));
            this.settled = dossiers.settlements(by, file).stream()
                    .filter(Settlement::holds)
                    .collect(Collectors.toMap(Settlement::field, Function.identity()));
            this.lane = Optional.ofNullable(file.lane())
                    .flatMap(neighbourhood::lane)
                    .orElse(null);
        }

        FilePage page() {
            var testimony = Testimony.of(rows.values(), observations);
            var sheet = new FactSheet(by, file, testimony, settled, telling);
            var onLane = lane == null ? List.<Dossier>of() : dossiers.onLane(by, lane.id());
            return new FilePage(
                    file.number().toString(),
                    telling.title(file),
                    small(),
                    crumbs(),
                    telling.standingShown(file),
                    tags(),
                    facts(),
                    file.version(),
                    UUID.randomUUID().toString(),
                    Dossiers.maySettle(by),
                    new SideBySide(file, testimony, settled, telling).waiting(),
                    sheet.groups(),
                    sheet.blanks(),
                    links.stream().flatMap(link -> source(link).stream()).toList(),
                    acts.on("dossier", file.number().toString(), LATEST_ACTS).stream()
                            .map(this::entry)
                            .toList(),
                    drawing(onLane),
                    lane == null ? "" : lane.text() + (lane.nickname().isEmpty() ? "" : " · " + lane.nickname()),
                    lane == null ? "" : LaneScreen.href(lane.id(), file.site().door()),
                    others(onLane),
                    links.size() > 1 && quote.seesParties(),
                    rounds.stream()
                            .map(told -> told.on(by, file.number(), words))
                            .findFirst()
                            .orElse(null));
        }

        private String small() {
            return Stream.of(telling.called(file), telling.code("material", file.material()), telling.area(file.area()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(words.say("dossier.pause")));
        }

        private List<Crumb> crumbs() {
            var crumbs = new ArrayList<Crumb>();
            crumbs.add(new Crumb(words.say("dossier.register"), "/register"));
            if (lane != null) {
                crumbs.add(new Crumb(lane.text(), LaneScreen.href(lane.id(), null)));
                var door = file.site().door();
                if (door != null) {
                    crumbs.add(new Crumb(words.say("dossier.door", door), LaneScreen.href(lane.id(), door)));
                }
            }
            return crumbs;
        }

        private List<Tag> tags() {
            var tags = new ArrayList<Tag>();
            if (!file.hazards().isEmpty()) {
                tags.add(new Tag(
                        Telling.isGrave(file) ? "danger" : "amber",
                        Telling.isGrave(file) ? "flame" : "alert",
                        telling.hazards(file)));
            }
            if (holdings.isAbsent(file.number())) tags.add(new Tag("", "x", words.say("dossier.absent")));
            else if (!file.confirmed()) tags.add(new Tag("", "question", words.say("dossier.unconfirmed.long")));
            var sure = links.stream()
                    .filter(link -> link.decision() == Decision.AUTO)
                    .count();
            var open = links.size() - sure;
            if (!links.isEmpty()) {
                tags.add(new Tag(
                        "",
                        "link",
                        open == 0 ? words.say("dossier.linked", sure) : words.say("dossier.linked.open", sure, open)));
            }
            return tags;
        }

        private List<Fact> facts() {
            var facts = new ArrayList<Fact>();
            facts.add(new Fact(words.say("dossier.fact.number"), file.number().toString(), true, ""));
            facts.add(new Fact(words.say("dossier.fact.address"), telling.address(file), false, ""));
            if (quote.seesParties() && !parties().isEmpty()) {
                facts.add(new Fact(words.say("dossier.fact.party"), parties(), false, ""));
            }
            facts.add(new Fact(words.say("dossier.fact.first"), telling.day(file.firstSeen()), false, ""));
            facts.add(new Fact(words.say("dossier.fact.last"), telling.day(file.lastSeen()), false, ""));
            if (file.succeeds() != null) facts.add(other("dossier.fact.succeeds", file.succeeds()));
            dossiers.successor(by, file.number()).ifPresent(next -> facts.add(other("dossier.fact.succeeded", next)));
            var former = holdings.formerNumbers(file.number());
            if (!former.isEmpty()) facts.add(new Fact(words.say("dossier.fact.former"), joined(former), true, ""));
            return facts;
        }

        private String joined(List<StructureNumber> numbers) {
            return numbers.stream()
                    .map(StructureNumber::toString)
                    .collect(Collectors.joining(words.say("dossier.comma")));
        }

        private Fact other(String label, StructureNumber number) {
            return new Fact(words.say(label), number.toString(), true, "/register/" + number);
        }

        private String parties() {
            return rows.values().stream()
                    .flatMap(row -> row.entry().text(Field.PARTY).stream())
                    .distinct()
                    .collect(Collectors.joining(words.say("dossier.comma")));
        }

        private Optional<Source> source(SightingLink link) {
            return Optional.ofNullable(rows.get(link.key())).map(row -> {
                var entry = row.entry();
                var reasons = ReasonLine.waterfall(link.reasons(), words.locale());
                return new Source(
                        (int) Math.floor(link.probability() * 100),
                        link.decision() == Decision.AUTO,
                        link.key().kind().code() + " " + link.key().recordId(),
                        words.say("source." + link.key().kind().code()),
                        link.key().recordId(),
                        entry.seenAt() == null
                                ? ""
                                : entry.seenAt().toLocalDate().toString(),
                        quote.place(entry),
                        quote.words(entry),
                        ReasonLine.headline(link.reasons(), words.locale()),
                        reasons,
                        ReasonLine.total(link.reasons()));
            });
        }

        private Entry entry(Act.Noted noted) {
            var who = noted.actorKind().equals("person")
                    ? words.say("web.role." + noted.role())
                    : words.say("dossier.act.system");
            var told = new ToldAct(words).say(noted.act());
            var receipt = "/journal/receipts/" + noted.id();
            return switch (noted.standing()) {
                case Act.Standing.Unsealed _ -> new Entry(telling.minute(noted.at()), who, told, "", "");
                case Act.Standing.Waiting _ ->
                    new Entry(telling.minute(noted.at()), who, told, words.say("dossier.log.waiting"), receipt);
                case Act.Standing.Numbered(long index) ->
                    new Entry(
                            telling.minute(noted.at()),
                            who,
                            told,
                            words.say("dossier.log.number", Long.toString(index)),
                            receipt);
            };
        }

        private @Nullable LaneDrawing drawing(List<Dossier> onLane) {
            var door = file.site().door();
            return lane == null || door == null
                    ? null
                    : new LaneMarks(telling).draw(lane, neighbourhood.plan(lane.id()), onLane, door);
        }

        private List<Other> others(List<Dossier> onLane) {
            var door = file.site().door();
            if (door == null) return List.of();
            return onLane.stream()
                    .filter(other ->
                            door.equals(other.site().door()) && !other.id().equals(file.id()))
                    .map(other -> new Other(
                            telling.title(other), "/register/" + other.number(), telling.standingShown(other)))
                    .toList();
        }
    }
}

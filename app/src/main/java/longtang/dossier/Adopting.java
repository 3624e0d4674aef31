package longtang.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import longtang.codes.CodeBook;
import longtang.codes.Codes;
import longtang.dossier.AdoptionStore.Known;
import longtang.dossier.AdoptionStore.OpenLink;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.Lane.Whereabouts;
import longtang.neighbourhood.Neighbourhood;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.register.StructureFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a match over into the files: opens what is new, renews what changed, leaves alone what did not.
@Component
class Adopting {

    private final AdoptionStore store;
    private final VersionStore versions;
    private final Codes codes;
    private final Neighbourhood neighbourhood;
    private final Acts acts;
    private final Clock clock;

    Adopting(
            AdoptionStore store,
            VersionStore versions,
            Codes codes,
            Neighbourhood neighbourhood,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.codes = codes;
        this.neighbourhood = neighbourhood;
        this.acts = acts;
        this.clock = clock;
    }

    Adoption adopt(Actor by, Register outcome, Map<SightingKey, UUID> sightings) {
        return new Taking(by, sightings, store.known(), store.openLinks()).take(outcome);
    }

    /// The same for a few files, without looking at the others.
    Adoption adoptPart(Actor by, Register outcome, Map<SightingKey, UUID> sightings) {
        var open = store.openLinks(outcome.links().stream().map(Link::sighting).toList());
        var numbers = new TreeSet<String>();
        outcome.structures().forEach(file -> numbers.add(file.number().toString()));
        open.values().forEach(link -> numbers.add(link.number()));
        return new Taking(by, sightings, store.known(numbers), open).take(outcome);
    }

    /// What an act says about one file that changed.
    private static final class News {
        private final List<String> fields = new ArrayList<>();
        private final List<String> linked = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();
    }

    private final class Taking {

        private final Actor by;
        private final Map<SightingKey, UUID> sightings;
        private final Instant now = clock.instant();
        private final Map<String, Known> known;
        private final Map<SightingKey, OpenLink> open;
        private final Map<String, @Nullable String> left = new TreeMap<>();
        private final Map<String, UUID> ids = new HashMap<>();
        private final Map<String, News> changes = new TreeMap<>();
        private final Map<String, FactsRow> rows = new LinkedHashMap<>();
        private final CodeBook book = codes.book();

        Taking(Actor by, Map<SightingKey, UUID> sightings, Map<String, Known> known, Map<SightingKey, OpenLink> open) {
            this.by = by;
            this.sightings = sightings;
            this.known = known;
            this.open = open;
            known.forEach((number, file) -> ids.put(number, file.id()));
        }

        Adoption take(Register outcome) {
            var opened = takeFiles(outcome);
            var links = takeLinks(outcome.links());
            renew();
            closeEmptied();
            noteActs(outcome.structures());
            return new Adoption(opened, changes.size(), links.linked(), links.ended());
        }

        private int takeFiles(Register outcome) {
            var committees = new Committees();
            var lanes = lanes(outcome, committees);
            var fresh = new ArrayList<Map<String, @Nullable Object>>();
            for (var file : outcome.structures()) {
                var number = file.number().toString();
                var before = known.get(number);
                var row = FactsRow.of(
                        file,
                        lanes.get(place(file)),
                        committees.codeOf(file.facts().committee()),
                        before == null ? null : before.succeeds());
                rows.put(number, row);
                if (before == null) {
                    var id = Ids.at(now);
                    ids.put(number, id);
                    fresh.add(row.under(id, Map.of(), book));
                } else if (before.closed() || !before.factsHash().equals(row.hash())) {
                    change(number);
                }
            }
            store.insert(fresh, now);
            versions.keep(by, Version.Cause.OPENED, fieldsOf(fresh, Map.of()), now);
            return fresh.size();
        }

        private News change(String number) {
            return changes.computeIfAbsent(number, n -> new News());
        }

        // A lane that nobody has taken down yet belongs to the committee that its files name.
        private Map<String, Lane> lanes(Register outcome, Committees committees) {
            var places = new LinkedHashMap<String, Whereabouts>();
            for (var file : outcome.structures()) {
                var site = FactsRow.site(file);
                if (site.road() == null) continue;
                var committee = committees.codeOf(file.facts().committee());
                var before = places.get(place(file));
                if (before == null || before.committee() == null) {
                    places.put(place(file), new Whereabouts(site.road(), orEmpty(site.lane()), committee));
                }
            }
            neighbourhood.at(by, places.values());
            for (var named : outcome.lanes()) neighbourhood.name(by, named.road(), named.lane(), named.name());
            var lanes = new HashMap<String, Lane>();
            places.forEach((place, where) ->
                    neighbourhood.lane(where.road(), where.number()).ifPresent(lane -> lanes.put(place, lane)));
            for (var file : outcome.structures()) lanes.computeIfAbsent(place(file), place -> named(file));
            return lanes;
        }

        // Where only the lane's own name was written it counts as long as no other lane is called so.
        private @Nullable Lane named(StructureFile file) {
            var site = FactsRow.site(file);
            if (site.road() != null || site.name() == null) return null;
            var called = neighbourhood.named(site.name());
            return called.size() == 1 ? called.getFirst() : null;
        }

        private static String place(StructureFile file) {
            var site = FactsRow.site(file);
            return site.road() == null ? orEmpty(site.name()) : site.road() + " " + orEmpty(site.lane());
        }

        private Adoption takeLinks(List<Link> links) {
            var over = new ArrayList<UUID>();
            var fresh = new ArrayList<Map<String, @Nullable Object>>();
            for (var link : links) {
                var before = open.get(link.sighting());
                if (before != null && !saysTheSame(before, link)) {
                    over.add(before.id());
                    left.put(
                            before.number(),
                            link.structure() == null ? null : link.structure().toString());
                    if (known.containsKey(before.number()))
                        change(before.number()).ended.add(word(link));
                }
                if (link.structure() != null && (before == null || !saysTheSame(before, link))) {
                    fresh.add(row(link, link.structure().toString()));
                    if (known.containsKey(link.structure().toString())) {
                        change(link.structure().toString()).linked.add(word(link));
                    }
                }
            }
            store.end(over, now);
            store.link(fresh, now);
            return new Adoption(0, 0, fresh.size(), over.size());
        }

        /// What was settled before the match comes back as settled: that is no news, and the old reasons stay.
        private static boolean saysTheSame(OpenLink before, Link link) {
            if (link.structure() == null
                    || !before.number().equals(link.structure().toString())) return false;
            return before.decision().equals(link.decision().code()) || isSettled(link);
        }

        private static boolean isSettled(Link link) {
            return link.decision() == Decision.AUTO
                    && link.reasons().size() == 1
                    && link.reasons().getFirst().code().equals("settled");
        }

        private Map<String, @Nullable Object> row(Link link, String number) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("id", Ids.at(now).toString());
            row.put("dossier", String.valueOf(ids.get(number)));
            row.put("sighting", String.valueOf(sightings.get(link.sighting())));
            row.put("kind", link.sighting().kind().code());
            row.put("record_id", link.sighting().recordId());
            row.put("probability", link.probability());
            row.put("decision", link.decision().code());
            row.put("reasons", link.reasons());
            return row;
        }

        private void renew() {
            var numbers = changes.keySet().stream().filter(rows::containsKey).toList();
            var before = store.hold(numbers);
            var renewed = new ArrayList<Map<String, @Nullable Object>>();
            for (var number : numbers) {
                var file = Objects.requireNonNull(known.get(number));
                var held = before.getOrDefault(number, Map.of());
                var row = Objects.requireNonNull(rows.get(number)).under(file.id(), settled(held), book);
                change(number).fields.addAll(FactsRow.changed(held, row));
                renewed.add(row);
            }
            store.update(renewed, now);
            versions.keep(by, Version.Cause.MATCHED, fieldsOf(renewed, changes), now);
        }

        private static Map<String, String> settled(Map<String, Object> row) {
            var settled = new HashMap<String, String>();
            if (row.get("settled") instanceof Map<?, ?> map) {
                map.forEach((field, value) -> settled.put(String.valueOf(field), String.valueOf(value)));
            }
            return settled;
        }

        private static Map<UUID, List<String>> fieldsOf(
                List<Map<String, @Nullable Object>> rows, Map<String, News> changes) {
            var fields = new LinkedHashMap<UUID, List<String>>();
            for (var row : rows) {
                var change = changes.get(String.valueOf(row.get("number")));
                fields.put(UUID.fromString(String.valueOf(row.get("id"))), change == null ? List.of() : change.fields);
            }
            return fields;
        }

        // Its number leads to the file that has its last sighting now; without one, nothing was there.
        private void closeEmptied() {
            for (var number : store.withoutSightings(left.keySet())) {
                var heir = left.get(number);
                store.close(number, heir, now);
                var act = Act.of(heir == null ? "dossier.closed" : "dossier.merged", "dossier", number);
                acts.note(by, heir == null ? act : act.with("heir", heir));
            }
        }

        private void noteActs(List<StructureFile> files) {
            for (var file : files) {
                var number = file.number().toString();
                if (!known.containsKey(number)) {
                    acts.note(
                            by,
                            Act.of("dossier.opened", "dossier", number)
                                    .with("sightings", file.members().size()));
                }
            }
            changes.forEach((number, change) -> acts.note(
                    by,
                    Act.of("dossier.changed", "dossier", number)
                            .with("fields", change.fields)
                            .with("linked", change.linked)
                            .with("ended", change.ended)));
        }

        private static String word(Link link) {
            return link.sighting().kind().code() + " " + link.sighting().recordId();
        }
    }

    /// Names of committees, each looked up once.
    private final class Committees {

        private final Map<String, String> codes = new HashMap<>();

        @Nullable
        String codeOf(@Nullable String name) {
            if (name == null || name.isBlank()) return null;
            var code = codes.computeIfAbsent(
                    name,
                    asked -> neighbourhood
                            .committeeNamed(asked)
                            .map(Committee::code)
                            .orElse(""));
            return code.isEmpty() ? null : code;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

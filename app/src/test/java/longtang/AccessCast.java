package longtang;

import static longtang.Rulings.allowed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import longtang.duty.Duties;
import longtang.duty.Grid;
import longtang.duty.Pairing;
import longtang.duty.TaskForces;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Organisation;
import longtang.people.Organisations;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Two lanes in two committees' areas, a file and a sighting in each, and somebody in every role who works in the
/// first. Says for every path which thing lies inside and which outside.
class AccessCast {

    private static final UUID NOBODY = new UUID(0, 0);

    static final String HERE = "310101013004";
    static final String THERE = "310101013005";
    private static final String PASSWORD = "a long enough one";

    /// A page that lists things: what it must name, and what it must not name to those who see only a part.
    record Listing(String uri, String door, Function<Person, String> insideFor, String outside) {

        String inside(Person person) {
            return insideFor.apply(person);
        }
    }

    private final People people;
    private final Organisations organisations;
    private final Duties duties;
    private final TaskForces forces;
    private final Neighbourhood neighbourhood;
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    private Place here = Place.NONE;
    private Place there = Place.NONE;
    private @Nullable Organisation property;
    private final Map<UUID, UUID> imports = new HashMap<>();
    private UUID ourForce = NOBODY;
    private UUID theirForce = NOBODY;
    private UUID pairing = NOBODY;

    private record Place(UUID lane, String committee, String number, UUID sighting) {
        static final Place NONE = new Place(new UUID(0, 0), "", "", new UUID(0, 0));
    }

    AccessCast(
            People people,
            Organisations organisations,
            Duties duties,
            TaskForces forces,
            Neighbourhood neighbourhood,
            JdbcClient db,
            JsonMapper json,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.duties = duties;
        this.forces = forces;
        this.neighbourhood = neighbourhood;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void buildTwoLanes() {
        here = place("天津路", "44", HERE, "WJ-2025-000001");
        there = place("山西南路", "76", THERE, "WJ-2025-000002");
        matter(here);
        matter(there);
        talkedAbout(here);
        talkedAbout(there);
        retained(here);
        retained(there);
        ourForce = force("楼道清障", here.lane());
        theirForce = force("油烟整治", there.lane());
        property = allowed(organisations.open(Actor.CLOCK, "慈德物业", Organisation.Kind.PROPERTY, null));
    }

    Person somebody(Role role) {
        var works = role == Role.PROPERTY ? property : null;
        var opened = allowed(people.open(Actor.CLOCK, "walk-" + role.code(), "某甲", role, HERE, PASSWORD));
        var person = allowed(people.change(Actor.CLOCK, opened, "某甲", HERE, works == null ? null : works.id()));
        imports.put(person.id(), importBy(person));
        forces.join(Actor.CLOCK, ourForce, person, false);
        pairUp(person);
        return person;
    }

    // The officer comes first and is paired with each of those who watch buildings.
    private void pairUp(Person person) {
        if (person.role() == Role.GRID) {
            duties.keep(Actor.CLOCK, new Grid(HERE + "001", "第一网格", person.id(), Set.of(here.lane())));
        }
        if (!person.mayOpen("buildings") || person.role() == Role.OFFICER) return;
        var asked = new Duties.Asked(
                Pairing.Kind.PAIR, here.lane(), "9", nobody().id(), person.id(), LocalDate.now(clock), null);
        pairing = allowed(duties.pair(Actor.CLOCK, asked)).id();
    }

    private void matter(Place place) {
        db.sql("""
                insert into matter (id, dossier, round, lane, committee, place, book, leaf, standing, since, version,
                                    opened_at, changed_at)
                values (:id, :number, 1, :lane, :committee, :number, 'cn-sh/weijian@2026.1', 'lead',
                        '{"book":"cn-sh/weijian@2026.1","leaf":"lead","history":[],"duties":[],"facts":{}}', now(), 1,
                        now(), now())
                """)
                .param("id", matterOf(place))
                .param("number", place.number())
                .param("lane", place.lane())
                .param("committee", place.committee())
                .update();
    }

    // A visit, a need and a campaign in each.
    private void talkedAbout(Place place) {
        var id = matterOf(place);
        db.sql("""
                insert into encounter (id, version, request, round, dossier, lane, committee, kind, way, at, met, officers,
                                       beside, articles, materials, said, promise, why, noted_at, by_id, by_name)
                values (:id, 1, :id, :id, :number, :lane, :committee, 'visit', 'door', now(), true,
                        cast(:officers as jsonb), '[]', '[]', '', '', '', '', now(), :id, '某甲')
                """)
                .param("id", id)
                .param("number", place.number())
                .param("lane", place.lane())
                .param("committee", place.committee())
                .param("officers", "[{\"id\":\"%s\",\"name\":\"某甲\"}]".formatted(id))
                .update();
        db.sql("""
                insert into help_item (id, round, dossier, lane, committee, need, note, noted_at, by_id)
                values (:id, :id, :number, :lane, :committee, 'cooking', '', now(), :id)
                """)
                .param("id", id)
                .param("number", place.number())
                .param("lane", place.lane())
                .param("committee", place.committee())
                .update();
        db.sql("""
                insert into help_step (item, version, request, owner, owner_name, due, state, said, at, by_id, by_name)
                values (:id, 1, :id, '', '某甲', current_date, 'open', '', now(), :id, '某甲')
                """).param("id", id).update();
        db.sql("""
                insert into campaign (id, title, committee, place, online, articles, lead, opened_at, by_id, by_name)
                values (:id, :title, :committee, '', false, '[]', '', now(), :id, '某甲')
                """)
                .param("id", id)
                .param("title", place.number())
                .param("committee", place.committee())
                .update();
    }

    private void retained(Place place) {
        db.sql("""
                insert into hold (id, number, round, dossier, lane, committee, place, organ, approval, basis, reason,
                                  checked, approver, triggers, letter, proof, stage, ending, review, recognition,
                                  questioned, notation, code, plate, begun_at, changed_at)
                values (:id, :file, :id, :file, :lane, :committee, :file, '', '', '', '', '', '', '', '', '', 'held', '',
                        current_date, '', false, 'none', :file, :file, now(), now())
                """)
                .param("id", matterOf(place))
                .param("file", place.number())
                .param("lane", place.lane())
                .param("committee", place.committee())
                .update();
    }

    private static UUID matterOf(Place place) {
        return new UUID(44, place.lane().getLeastSignificantBits());
    }

    private UUID force(String name, UUID lane) {
        var today = LocalDate.now(clock);
        return allowed(
                forces.open(Actor.CLOCK, name, "", List.of("structure"), Set.of(lane), today, today.plusDays(30)));
    }

    /// An officer who never sends anything.
    Person nobody() {
        return people.loadUserByUsername("walk-officer");
    }

    private Place place(String road, String number, String committee, String file) {
        var lane =
                neighbourhood.load(Actor.CLOCK, plan(road, number, committee)).value();
        var sighting = UUID.randomUUID();
        var dossier = UUID.randomUUID();
        var job = importBy(null);
        db.sql("""
                insert into sighting (id, kind, record_id, revision, content_hash, job, row_no, original, fields, taken_at)
                values (:id, 'survey', :record, 1, :record, :job, 2, '[]', cast(:fields as jsonb), now())
                """)
                .param("id", sighting)
                .param("record", file)
                .param("fields", """
                        [["RECORD_ID","%s"],["LANE","%s%s弄"],["DOOR","9号"],["KIND","厨房"],["STATUS","在建"]]
                        """.formatted(file, road, number))
                .param("job", job)
                .update();
        db.sql("""
                insert into dossier (id, number, lane, committee, road, lane_number, door, address, words, outcome, hazards,
                                     under_construction, newly_built, major_hazard, confirmed, sources, search, sort_key,
                                     facts_hash, matched, opened_at, changed_at)
                values (:id, :number, :lane, :committee, :road, :laneNumber, '9', :address, '[]', 'STANDING', '[]',
                        true, false, false, false, '[]', :number, :number, '', '{}', now(), now())
                """)
                .param("id", dossier)
                .param("number", file)
                .param("lane", lane)
                .param("committee", committee)
                .param("road", road)
                .param("laneNumber", number)
                .param("address", road + number + "弄9号")
                .update();
        db.sql("""
                insert into dossier_sighting (id, dossier, sighting, kind, record_id, probability, decision, reasons, linked_at)
                values (:id, :dossier, :sighting, 'survey', :record, 1, 'auto', '[]', now())
                """)
                .param("id", UUID.randomUUID())
                .param("dossier", dossier)
                .param("sighting", sighting)
                .param("record", file)
                .update();
        return new Place(lane, committee, file, sighting);
    }

    // The plan of 天津路44弄, for both lanes.
    private LanePlan plan(String road, String number, String committee) {
        try (var file = new ClassPathResource("demo/lane44.json").getInputStream()) {
            var drawn = json.readValue(file, LanePlan.class);
            return new LanePlan(
                    List.of(),
                    committee,
                    road,
                    number,
                    drawn.origin(),
                    drawn.width(),
                    drawn.height(),
                    drawn.streets(),
                    drawn.alleys(),
                    drawn.buildings(),
                    drawn.spots(),
                    drawn.anchors());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private UUID importBy(@Nullable Person sender) {
        var id = Ids.at(clock.instant());
        db.sql("""
                insert into import_job (id, submission, ordinal, file_name, file_sha256, file_bytes, kind, state, sent_by,
                                        sent_by_name, sent_role, sent_at, finished_at, rejected)
                values (:id, :id, 0, :name, :sha, 1, 'survey', 'done', :by, '', '', :now, :now, 1)
                """)
                .param("id", id)
                .param("name", fileOf(sender))
                .param("sha", "0".repeat(64))
                .param("by", sender == null ? null : sender.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static String fileOf(@Nullable Person sender) {
        return sender == null ? "someone-elses.csv" : "of-" + sender.role().code() + ".csv";
    }

    List<Listing> lists() {
        return List.of(
                new Listing("/register?view=all", "register", person -> insideRegister(person), there.number()),
                new Listing("/matters", "matters", person -> insideRegister(person), there.number()),
                new Listing("/holds", "holds", person -> insideRegister(person), there.number()),
                new Listing("/help-items", "help-items", person -> insideRegister(person), there.number()),
                new Listing("/campaigns", "campaigns", person -> insideRegister(person), there.number()),
                new Listing("/lanes", "lanes", person -> insideLanes(person), "山西南路"),
                new Listing("/buildings", "buildings", person -> "天津路44弄", "山西南路"),
                new Listing("/taskforces", "taskforces", person -> "楼道清障", "油烟整治"),
                new Listing("/imports", "imports", person -> fileOf(person), "someone-elses.csv"));
    }

    private String insideRegister(Person person) {
        return here.number();
    }

    private String insideLanes(Person person) {
        return "天津路";
    }

    /// Whether there is a thing behind this path; of a sheet and a saved view the lists alone are walked.
    boolean hasInside(String pattern) {
        return !pattern.startsWith("/worksheets/{")
                && !pattern.startsWith("/register/views/{")
                && !pattern.startsWith("/journal/receipts/{")
                && !pattern.startsWith("/matters/{id}/exhibits/{")
                && !pattern.startsWith("/matters/{id}/papers/{")
                && !pattern.startsWith("/matters/{id}/uploads/{")
                && !pattern.startsWith("/matters/{id}/remedies/{")
                && !pattern.startsWith("/campaigns/{id}/files/{")
                && !pattern.startsWith("/matters/{id}/agreement/sign/{")
                && !pattern.startsWith("/matters/{id}/signatories/{")
                && !pattern.startsWith("/matters/{id}/promises/{")
                && !pattern.startsWith("/matters/{id}/goods/{")
                && !pattern.startsWith("/holds/{id}/copies/{")
                && !pattern.startsWith("/matching/");
    }

    boolean hasOutside(String pattern) {
        return pattern.contains("{")
                && hasInside(pattern)
                && !pattern.endsWith("/plan/import") // without its file a form is not read at all
                && !pattern.contains("{kind}")
                && !pattern.startsWith("/codes/")
                && !pattern.startsWith("/pairings/")
                && !pattern.startsWith("/people/")
                && !pattern.startsWith("/machines/");
    }

    String inside(String pattern, Person person) {
        if (pattern.startsWith("/people/"))
            return pattern.replace("{id}", stranger().toString());
        if (pattern.startsWith("/taskforces/")) {
            return pattern.replace("{id}", ourForce.toString()) + (pattern.endsWith("/closing") ? "?closed=false" : "");
        }
        return fill(pattern, here, imports.getOrDefault(person.id(), NOBODY));
    }

    // Accounts are closed and changed on the way: each time somebody else's.
    private UUID stranger() {
        return allowed(people.open(Actor.CLOCK, "stranger-" + UUID.randomUUID(), "某乙", Role.OFFICER, null, PASSWORD))
                .id();
    }

    String outside(String pattern, Person person) {
        if (pattern.startsWith("/taskforces/")) return pattern.replace("{id}", theirForce.toString());
        return fill(
                pattern,
                there,
                imports.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(person.id()))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }

    // What a form must say before anything is looked up.
    private static final Map<String, String> ASKED = Map.of(
            "/party", "?why=contact",
            "/reporter", "?why=contact",
            "/kind", "?kind=survey",
            "/form.xlsx", "?form=example",
            "/plan/versions/{number}/restoration", "?base=1");

    private String fill(String pattern, Place place, UUID job) {
        var asked = ASKED.entrySet().stream()
                .filter(one -> pattern.endsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return path(pattern, place, job) + asked;
    }

    private String path(String pattern, Place place, UUID job) {
        if (pattern.startsWith("/matters/")) {
            return pattern.replace("{id}", matterOf(place).toString())
                    .replace("{encounter}", matterOf(place).toString())
                    .replace("{exhibit}", NOBODY.toString())
                    .replace("{upload}", NOBODY.toString())
                    .replace("{size}", "small")
                    .replace("{paper}", NOBODY.toString())
                    .replace("{signatory}", NOBODY.toString())
                    .replace("{signature}", NOBODY.toString())
                    .replace("{remedy}", NOBODY.toString())
                    .replace("{step}", NOBODY.toString())
                    .replace("{good}", NOBODY.toString())
                    .replace("{addressee}", NOBODY.toString());
        }
        if (pattern.startsWith("/help-items/") || pattern.startsWith("/campaigns/"))
            return pattern.replace("{id}", matterOf(place).toString()).replace("{file}", NOBODY.toString());
        if (pattern.startsWith("/holds/"))
            return pattern.replace("{id}", matterOf(place).toString())
                    .replace("{objection}", NOBODY.toString())
                    .replace("{paper}", NOBODY.toString());
        if (pattern.startsWith("/machines/")) return pattern.replace("{id}", NOBODY.toString());
        if (pattern.startsWith("/pairings/")) return pattern.replace("{id}", pairing.toString());
        if (pattern.startsWith("/register/views/")) return pattern.replace("{id}", NOBODY.toString());
        if (pattern.startsWith("/register/")) {
            return pattern.replace("{number}", place.number()).replace("{field}", "use");
        }
        if (pattern.startsWith("/worksheets/"))
            return pattern.replace("{id}", NOBODY.toString()).replace("{row}", "1");
        if (pattern.startsWith("/journal/receipts/")) return pattern.replace("{id}", NOBODY.toString());
        if (pattern.startsWith("/matching/")) {
            return pattern.replace("{id}", NOBODY.toString()).replace("{proposal}", NOBODY.toString());
        }
        if (pattern.startsWith("/codes/"))
            return pattern.replace("{list}", "use").replace("{code}", "x");
        if (pattern.startsWith("/committees/")) return pattern.replace("{code}", place.committee());
        if (pattern.startsWith("/lanes/"))
            return pattern.replace("{id}", place.lane().toString()).replace("{number}", "1");
        if (pattern.startsWith("/sightings/"))
            return pattern.replace("{id}", place.sighting().toString());
        if (pattern.startsWith("/imports/templates/")) return pattern.replace("{kind}", "survey");
        if (pattern.startsWith("/imports/")) return pattern.replace("{id}", job.toString());
        if (!pattern.contains("{")) return pattern;
        throw new AssertionError("Say in AccessCast which thing lies inside and which outside of " + pattern);
    }
}

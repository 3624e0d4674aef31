package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import longtang.dossier.Dossiers;
import longtang.dossier.Holdings;
import longtang.law.Ruling;
import longtang.ledger.LedgerKind;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.sighting.Imports;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lane 44 with its four ledgers, as the demo has it, and what must hold of it whatever people decide.
@Component
class LaneOfFour {

    private static final Path DEMO = Path.of("../demo");
    private static final List<String> LEDGERS = List.of("survey.xlsx", "complaints.csv", "patrol.csv", "ledger.xlsx");

    private final Imports imports;
    private final Sightings sightings;
    private final Matching matching;
    private final Dossiers dossiers;
    private final Holdings holdings;
    private final DecisionStore decisions;
    private final RunWatch watch;
    private final People people;

    LaneOfFour(
            Imports imports,
            Sightings sightings,
            Matching matching,
            Dossiers dossiers,
            Holdings holdings,
            DecisionStore decisions,
            RunWatch watch,
            People people) {
        this.imports = imports;
        this.sightings = sightings;
        this.matching = matching;
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.decisions = decisions;
        this.watch = watch;
        this.people = people;
    }

    /// Hands the ledgers in, once a database, and waits until they are matched.
    void comeIn() throws IOException, InterruptedException {
        for (var name : LEDGERS) {
            try (var bytes = Files.newInputStream(DEMO.resolve(name))) {
                var submission = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(imports.send(Actor.CLOCK, submission, 0, name, bytes))
                        .isInstanceOf(Ruling.Allowed.class);
            }
        }
        var patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (sightings.anyImportPending() || matching.latest().isEmpty()) {
            if (System.nanoTime() > patience) throw new AssertionError("The ledgers do not come in");
            Thread.sleep(100);
        }
        if (matching.isThereNews()) matching.run(Actor.CLOCK);
        watch.over(); // whoever runs it beside the worker leaves the desk waiting
    }

    Actor.Person person(String account) {
        return (Actor.Person) somebody(account, Role.OFFICER).asActor();
    }

    Person somebody(String account, Role role) {
        if (people.open(
                        Actor.CLOCK,
                        role.code() + "-" + System.nanoTime(),
                        account,
                        role,
                        area(role),
                        "a long enough one")
                instanceof Ruling.Allowed(var person)) {
            return person;
        }
        throw new AssertionError("no account");
    }

    private static @Nullable String area(Role role) {
        return role == Role.COMMITTEE ? "310101013004" : null;
    }

    /// Every file with its sightings, as they stand.
    Map<SightingKey, StructureNumber> standing() {
        var standing = new TreeMap<SightingKey, StructureNumber>();
        var keys = sightings.current().stream().map(Sighting::key).toList();
        holdings.of(keys).forEach((key, link) -> standing.put(key, Regrouping.number(link)));
        return standing;
    }

    /// What people said holds, no two rows of one survey share a file, every file that is open has a sighting.
    void isConsistent() {
        var standing = standing();
        for (var bond : decisions.allBonds().all()) {
            var left = standing.get(bond.left());
            var right = standing.get(bond.right());
            switch (bond.verdict()) {
                case SAME -> assertThat(left).as("%s", bond).isNotNull().isEqualTo(right);
                case DIFFERENT, SPLIT ->
                    assertThat(left == null || !left.equals(right))
                            .as("%s", bond)
                            .isTrue();
                case ABSENT -> assertThat(left).as("%s", bond).isNull();
                case EXISTS -> assertThat(left).as("%s", bond).isNotNull();
                case LATER, UNDO, CONFIRM, DECLINE -> throw new AssertionError("binds nothing: " + bond);
            }
        }
        var rounds = new TreeSet<String>();
        for (var row : sightings.current()) {
            var kind = row.key().kind();
            var file = standing.get(row.key());
            if (file == null || kind != LedgerKind.SURVEY && kind != LedgerKind.LEDGER) continue;
            assertThat(rounds.add(file + " " + kind + row.entry().origin().sha256()))
                    .as("two rows of one %s in %s", kind, file)
                    .isTrue();
        }
        dossiers.settled().forEach((number, members) -> {
            if (members.isEmpty() && !holdings.isAbsent(number)) {
                assertThat(holdings.leadsTo(number)).as("heir of %s", number).isPresent();
            }
        });
    }

    Set<SightingKey> members(StructureNumber file) {
        return holdings.members(Set.of(file)).getOrDefault(file, Set.of());
    }
}

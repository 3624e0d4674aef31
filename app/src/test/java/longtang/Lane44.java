package longtang;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import longtang.matching.Matching;
import longtang.people.People;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.sighting.Imports;
import longtang.sighting.Sightings;
import org.springframework.stereotype.Component;

/// The one cast of tests: 天津路44弄 with its four ledgers matched, and the people who look at it.
@Component
public class Lane44 {

    private final Imports imports;
    private final Sightings sightings;
    private final Matching matching;
    private final People people;

    Lane44(Imports imports, Sightings sightings, Matching matching, People people) {
        this.imports = imports;
        this.sightings = sightings;
        this.matching = matching;
        this.people = people;
    }

    /// After this the ledgers that were handed in are in the register.
    public void isMatched() {
        while (sightings.anyImportPending()) rest();
        matching.run(Actor.CLOCK);
    }

    /// Another ledger comes in, and is matched.
    public void hears(String name, String table) {
        try {
            imports.send(Actor.CLOCK, UUID.randomUUID(), 0, name, new ByteArrayInputStream(table.getBytes(UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        isMatched();
    }

    public Person officer() {
        return people.loadUserByUsername("officer");
    }

    public Person leader() {
        return people.loadUserByUsername("leader");
    }

    public Person committee() {
        return people.loadUserByUsername("committee");
    }

    public Person administrator() {
        return people.loadUserByUsername("admin");
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

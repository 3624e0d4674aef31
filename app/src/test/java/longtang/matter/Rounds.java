package longtang.matter;

import java.util.UUID;
import longtang.dossier.Dossiers;
import longtang.dossier.RegisterFilter;
import longtang.law.Ruling;
import longtang.people.Person;

/// Rounds of handling for tests that are about something in them.
final class Rounds {

    private static final String WEIJIAN = "cn-sh/weijian@2026.1";

    private Rounds() {}

    /// A round that has just begun, on a file that had none.
    static UUID begun(Matters matters, Dossiers dossiers, Person by) {
        var all = new RegisterFilter(RegisterFilter.View.ALL, "", null, null, null, null, null, null, null);
        var number = dossiers.find(by, all, null).dossiers().stream()
                .map(file -> file.number())
                .filter(file -> matters.of(file).isEmpty())
                .findFirst()
                .orElseThrow();
        return switch (matters.open(by, UUID.randomUUID(), number, WEIJIAN)) {
            case Ruling.Allowed<UUID>(var id) -> id;
            case Ruling.Refused<UUID>(var why) -> throw new AssertionError(why.toString());
        };
    }
}

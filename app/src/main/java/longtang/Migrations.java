package longtang;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Every module keeps its own migrations and its own history, migrated in the order in which modules use each other.
///
/// The order is written down here: finding it out at start, as Spring Modulith can, costs seconds of class scanning.
@Component
class Migrations implements FlywayMigrationStrategy {

    static final List<String> IN_ORDER = List.of(
            "__root",
            "record",
            "people",
            "codes",
            "evidence",
            "neighbourhood",
            "sighting",
            "survey",
            "hotline",
            "dossier",
            "matching",
            "worksheet");

    @Override
    public void migrate(Flyway whole) {
        for (var module : IN_ORDER) {
            Flyway.configure()
                    .configuration(whole.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(false)
                    .table("migrated_" + module.replace("__", ""))
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}

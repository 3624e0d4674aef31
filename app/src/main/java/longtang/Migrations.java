package longtang;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
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
            "vault",
            "people",
            "privacy",
            "codes",
            "evidence",
            "neighbourhood",
            "duty",
            "sighting",
            "survey",
            "hotline",
            "dossier",
            "streetword",
            "matching",
            "notice",
            "outreach",
            "agreement",
            "hold",
            "custody",
            "delivery",
            "remedy",
            "matter",
            "worksheet");

    private final List<JavaMigration> written;

    /// @param written migrations that need more than SQL; each belongs to the module it stands in
    Migrations(List<JavaMigration> written) {
        this.written = written;
    }

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
                    .javaMigrations(of(module))
                    .load()
                    .migrate();
        }
    }

    private JavaMigration[] of(String module) {
        return written.stream()
                .filter(migration -> migration.getClass().getPackageName().equals("longtang." + module))
                .toArray(JavaMigration[]::new);
    }
}

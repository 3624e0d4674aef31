package longtang.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import longtang.LongtangTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A plan that was loaded before there were versions is the first of them, to the last corner.
@LongtangTest
class PlanMigrationTest {

    @Autowired
    Flyway flyway;

    @Autowired
    JsonMapper json;

    @Test
    void a_plan_from_before_versions_becomes_the_first() throws IOException {
        var file = Files.readString(Path.of("../demo/lane44.json"));
        migrate("1");
        var db = JdbcClient.create(
                Objects.requireNonNull(flyway.getConfiguration().getDataSource()));
        db.sql("""
                with file as (select cast(:file as jsonb) as plan),
                lane as (
                    insert into before.lane (id, road, number, names, committee, ground, plan_hash, sort_key)
                    select gen_random_uuid(), plan->>'road', plan->>'lane', plan->'names', plan->>'committee',
                           jsonb_build_object('origin', plan->'origin', 'width', plan->'width',
                                              'height', plan->'height', 'streets', plan->'streets',
                                              'alleys', plan->'alleys'), 'a hash', 'x'
                      from file
                    returning id)
                insert into before.building (lane, door, outline, floors, built)
                select lane.id, b->>'door', b->'outline', cast(b->>'floors' as int), cast(b->>'built' as int)
                  from lane, file, jsonb_array_elements(plan->'buildings') as b
                """).param("file", file).update();
        db.sql("""
                insert into before.spot (lane, door, kind, x, y)
                select lane.id, s->>'door', s->>'kind', cast(s->'at'->>0 as float8), cast(s->'at'->>1 as float8)
                  from before.lane, jsonb_array_elements(cast(:file as jsonb)->'spots') as s
                """).param("file", file).update();

        migrate("2");

        var kept = db.sql("select plan from before.lane_plan where version = 1 and hash = 'a hash'")
                .query((row, number) -> json.readValue(row.getString("plan"), LanePlan.class))
                .single();
        assertThat(inOrder(kept)).isEqualTo(inOrder(json.readValue(file, LanePlan.class)));
    }

    private void migrate(String target) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("before")
                .defaultSchema("before")
                .locations("classpath:db/migration/neighbourhood")
                .table("migrated")
                .target(target)
                .load()
                .migrate();
    }

    private static LanePlan inOrder(LanePlan plan) {
        return plan.withBuildings(
                plan.buildings().stream()
                        .sorted(Comparator.comparing(LanePlan.Building::door))
                        .toList(),
                plan.spots().stream()
                        .sorted(Comparator.comparing(LanePlan.Spot::door).thenComparing(LanePlan.Spot::kind))
                        .toList());
    }
}

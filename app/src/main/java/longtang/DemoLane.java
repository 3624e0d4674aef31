package longtang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.Neighbourhood;
import longtang.record.Actor;
import longtang.sighting.Imports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Loads 天津路44弄, plan and four ledgers, the way anybody would hand them in. A second start finds them there.
@Component
@Order(2)
@ConditionalOnBooleanProperty("longtang.demo")
class DemoLane implements ApplicationRunner {

    private static final UUID SUBMISSION = UUID.nameUUIDFromBytes("the demo lane".getBytes(StandardCharsets.UTF_8));
    private static final List<String> LEDGERS = List.of("survey.xlsx", "complaints.csv", "patrol.csv", "ledger.xlsx");

    private final Neighbourhood neighbourhood;
    private final Imports imports;
    private final JsonMapper json;
    private final boolean withLedgers;

    DemoLane(
            Neighbourhood neighbourhood,
            Imports imports,
            JsonMapper json,
            @Value("${longtang.demo.ledgers:true}") boolean withLedgers) {
        this.neighbourhood = neighbourhood;
        this.imports = imports;
        this.json = json;
        this.withLedgers = withLedgers;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (var plan = file("lane44.json").getInputStream()) {
            neighbourhood.load(Actor.CLOCK, json.readValue(plan, LanePlan.class));
        }
        if (!withLedgers) return;
        for (var name : LEDGERS) {
            try (var bytes = file(name).getInputStream()) {
                imports.send(Actor.CLOCK, SUBMISSION, LEDGERS.indexOf(name), name, bytes);
            }
        }
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("demo/" + name);
    }
}

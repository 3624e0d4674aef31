package longtang.matter;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import longtang.playbook.Engine;
import org.springframework.stereotype.Component;

/// What runs a matter's book, with the organs that are seated here now. Each book is made ready once.
@Component
class Engines {

    private final Procedures procedures;
    private final Organs organs;
    private final Map<String, Engine> ready = new ConcurrentHashMap<>();

    Engines(Procedures procedures, Organs organs) {
        this.procedures = procedures;
        this.organs = organs;
    }

    Engine of(Matter matter) {
        return of(matter.book());
    }

    /// @param reference of a book that is proven here
    Engine of(String reference) {
        var here = organs.installation();
        var book = procedures.book(reference).orElseThrow();
        return Objects.requireNonNull(
                ready.compute(reference, (_, engine) -> engine == null ? Engine.of(book, here) : engine.at(here)));
    }
}

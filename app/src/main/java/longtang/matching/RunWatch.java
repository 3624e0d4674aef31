package longtang.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import longtang.register.Progress;
import org.springframework.stereotype.Component;

/// How far the run on this machine has come, for whoever looks.
@Component
class RunWatch {

    /// @param stage a stage of the match, or `TAKING` while the files are written
    record State(String stage, long done, long total, Instant since) {}

    private final AtomicReference<Optional<State>> now = new AtomicReference<>(Optional.empty());
    private final AtomicReference<String> failure = new AtomicReference<>("");

    Progress begin(Instant since) {
        now.set(Optional.of(new State("READING", 0, 0, since)));
        return (stage, done, total) -> now.set(Optional.of(new State(stage.name(), done, total, since)));
    }

    void waiting(Instant since) {
        failure.set("");
        now.set(Optional.of(new State("WAITING", 0, 0, since)));
    }

    void taking() {
        now.updateAndGet(state -> state.map(it -> new State("TAKING", 0, 0, it.since())));
    }

    void over() {
        now.set(Optional.empty());
    }

    void failed(String incident) {
        failure.set(incident);
        over();
    }

    Optional<State> state() {
        return now.get();
    }

    /// The incident number of the last run if it failed, else empty.
    String failure() {
        return failure.get();
    }
}

package longtang.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.place.PlaceReader;
import longtang.register.LocalKnowledge;
import longtang.register.SightingKey;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import longtang.streetword.StreetWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the last run has learned of this street, at hand. After a restart, or a run on another machine, the weights
/// come from the table and the names of lanes are learned from the rows again.
@Component
class Knowing {

    private record Held(UUID run, LocalKnowledge knowledge) {}

    private final KnowledgeStore store;
    private final Sightings sightings;
    private final PlaceReader places;
    private final StreetWords words;
    private final Threshold threshold;
    private volatile @Nullable Held held;

    Knowing(KnowledgeStore store, Sightings sightings, PlaceReader places, StreetWords words, Threshold threshold) {
        this.store = store;
        this.sightings = sightings;
        this.places = places;
        this.words = words;
        this.threshold = threshold;
    }

    /// Empty as long as this version has matched nothing.
    Optional<LocalKnowledge> get() {
        return store.latest().flatMap(this::of);
    }

    boolean isReady() {
        return get().isPresent();
    }

    /// Keeps what a run has learned. MUST be called in the transaction of the run.
    void learned(UUID run, LocalKnowledge knowledge, List<Sighting> current, Instant now) {
        store.keep(run, knowledge, now);
        store.post(current.parallelStream().map(it -> posted(knowledge, it)).toList());
        held = new Held(run, knowledge);
    }

    static KnowledgeStore.Posted posted(LocalKnowledge knowledge, Sighting sighting) {
        return new KnowledgeStore.Posted(
                SightingKey.of(sighting.entry()), sighting.id(), knowledge.signposts(sighting.entry()));
    }

    private Optional<LocalKnowledge> of(UUID run) {
        var now = held;
        return now != null && now.run().equals(run) ? Optional.of(now.knowledge()) : recalled(run);
    }

    private synchronized Optional<LocalKnowledge> recalled(UUID run) {
        var now = held;
        if (now != null && now.run().equals(run)) return Optional.of(now.knowledge());
        var kept = store.kept(run).orElseThrow();
        if (!LocalKnowledge.knows(kept.weights())) return Optional.empty();
        var entries = sightings.current().stream().map(Sighting::entry).toList();
        var knowledge = LocalKnowledge.recalled(
                entries, kept.weights(), kept.scales(), threshold.value(), places, words.taught());
        held = new Held(run, knowledge);
        return Optional.of(knowledge);
    }
}

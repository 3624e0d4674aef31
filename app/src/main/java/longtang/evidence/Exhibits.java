package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to what proves something: keep it, list it, open it.
@Service
public class Exhibits {

    public static final long MOST_BYTES = 60L << 20;
    private static final int LONGEST_NAME = 200;

    private final ExhibitStore store;
    private final Blobs blobs;
    private final Acts acts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path arriving;

    Exhibits(
            ExhibitStore store,
            Blobs blobs,
            Acts acts,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${longtang.folder}") Path folder)
            throws IOException {
        this.store = store;
        this.blobs = blobs;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
        this.arriving = Files.createDirectories(folder.resolve("arriving"));
    }

    /// Looks into the file, keeps its bytes, then says so; sent twice under one id, it is one exhibit.
    ///
    /// @param madeAt when it was made, where the sender knows; else what the device wrote into it
    public Ruling<Exhibit> keep(
            Actor.Person by,
            UUID id,
            UUID round,
            String label,
            String name,
            @Nullable Instant madeAt,
            InputStream bytes)
            throws IOException {
        try (var arrival = Arrival.of(bytes, arriving, MOST_BYTES)) {
            return keep(by, id, round, label, name, madeAt, arrival.file());
        } catch (Blobs.TooLarge large) {
            return Ruling.refuse("exhibit-too-large", "", "evidence.too.large", MOST_BYTES >> 20);
        }
    }

    Ruling<Exhibit> keep(
            Actor.Person by, UUID id, UUID round, String label, String name, @Nullable Instant madeAt, Path file)
            throws IOException {
        var plain = shortened(name);
        return switch (Inspection.of(file, plain)) {
            case Ruling.Refused<Seen>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Seen>(var seen) -> {
                var kept = kept(file);
                var claims = Claims.in(seen.exif());
                var made = madeAt == null ? claims.takenAt() : madeAt;
                yield keep(
                        by,
                        new Exhibit(
                                id,
                                round,
                                label,
                                plain,
                                seen.media(),
                                kept.sha256(),
                                kept.bytes(),
                                made,
                                claims.place(),
                                claims.device(),
                                clock.instant(),
                                by.id(),
                                by.name()));
            }
        };
    }

    private Blobs.Kept kept(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return blobs.put(bytes, MOST_BYTES);
        }
    }

    private Ruling<Exhibit> keep(Actor.Person by, Exhibit exhibit) {
        transaction.executeWithoutResult(done -> {
            if (store.insert(exhibit)) acts.note(by, act(exhibit));
        });
        var kept = store.get(exhibit.round(), exhibit.id())
                .filter(there -> there.sha256().equals(exhibit.sha256()));
        return kept.<Ruling<Exhibit>>map(Ruling::allow)
                .orElseGet(() -> Ruling.refuse("exhibit-id-taken", "", "evidence.taken", exhibit.name()));
    }

    private static Act act(Exhibit exhibit) {
        return Act.of("exhibit.kept", "round", exhibit.round())
                .with("exhibit", exhibit.id().toString())
                .carrying(
                        "file",
                        exhibit.sha256().hex(),
                        exhibit.bytes(),
                        "x." + exhibit.media().ending());
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    public List<Exhibit> of(UUID round) {
        return store.of(round);
    }

    public Optional<Exhibit> get(UUID round, UUID id) {
        return store.get(round, id);
    }

    /// The bytes, looked at once more: what is damaged is not handed out.
    public Path file(Exhibit exhibit) throws IOException {
        return blobs.file(exhibit.sha256());
    }
}

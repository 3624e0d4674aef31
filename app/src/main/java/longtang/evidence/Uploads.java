package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import longtang.law.Ruling;
import longtang.record.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// The door for files that come in parts over a line that breaks: announce, send from where it stopped, arrive.
///
/// A file that has arrived is an exhibit under the id of its upload, however often it is said to have arrived.
@Service
public class Uploads {

    static final int MOST_FILES = 100;
    static final long MOST_BYTES = 2L << 30;
    private static final Duration PATIENCE = Duration.ofDays(2);

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final UploadStore store;
    private final Exhibits exhibits;
    private final Clock clock;
    private final UploadFolder folder;
    private final Path uploads;
    private final Path arriving;
    private final Set<UUID> receiving = ConcurrentHashMap.newKeySet();

    Uploads(UploadStore store, Exhibits exhibits, Clock clock, @Value("${longtang.folder}") Path home)
            throws IOException {
        this.store = store;
        this.exhibits = exhibits;
        this.clock = clock;
        this.uploads = home.resolve("uploads");
        this.arriving = home.resolve("arriving");
        this.folder = new UploadFolder(uploads);
    }

    /// What came of a part.
    public sealed interface Receipt {

        /// So many bytes are safe now; where that is all of them, the file is kept.
        record Received(long bytes) implements Receipt {}

        /// The part begins elsewhere than at so many bytes.
        record GoOnFrom(long bytes) implements Receipt {}

        /// Another part of this file is still being received.
        record Busy() implements Receipt {}

        /// Nobody announced this file, or it was given up.
        record Unknown() implements Receipt {}
    }

    /// Announces a file, or finds how far it has come.
    public Ruling<Upload> announce(Actor.Person by, Upload file) {
        var known = get(by, file.round(), file.id());
        if (known.isPresent()) return Ruling.allow(known.get());
        if (file.length() < 1 || file.length() > Exhibits.MOST_BYTES)
            return Ruling.refuse("exhibit-too-large", "", "evidence.upload.length", Exhibits.MOST_BYTES >> 20);
        var load = store.of(by.id());
        if (load.files() >= MOST_FILES || load.bytes() + file.length() > MOST_BYTES)
            return Ruling.refuse("too-many-uploads", "", "evidence.upload.many", load.files());
        return store.insert(file, by.id(), clock.instant())
                ? Ruling.allow(file)
                : Ruling.refuse("exhibit-id-taken", "", "evidence.taken", file.name());
    }

    /// How far a file has come. One that is an exhibit has arrived.
    public Optional<Upload> get(Actor.Person by, UUID round, UUID id) {
        return store.get(by.id(), round, id)
                .or(() -> exhibits.get(round, id)
                        .filter(kept -> kept.by().equals(by.id()))
                        .map(Uploads::arrived));
    }

    private static Upload arrived(Exhibit kept) {
        return new Upload(
                kept.id(), kept.round(), kept.label(), kept.name(), kept.bytes(), kept.sha256(), kept.bytes());
    }

    /// Takes a part. When the last one has come the file is kept, or refused; a part of no bytes asks again.
    public Ruling<Receipt> receive(Actor.Person by, UUID round, UUID id, long offset, InputStream part)
            throws IOException {
        if (!receiving.add(id)) return Ruling.allow(new Receipt.Busy());
        try {
            var known = store.get(by.id(), round, id);
            if (known.isPresent()) return receive(by, known.get(), offset, part);
            return Ruling.allow(get(by, round, id)
                    .<Receipt>map(arrived -> new Receipt.Received(arrived.length()))
                    .orElseGet(Receipt.Unknown::new));
        } finally {
            receiving.remove(id);
        }
    }

    private Ruling<Receipt> receive(Actor.Person by, Upload upload, long offset, InputStream part) throws IOException {
        if (offset != upload.received()) return Ruling.allow(new Receipt.GoOnFrom(upload.received()));
        long received = folder.append(upload.id(), offset, upload.length(), part);
        store.received(upload.id(), received, clock.instant());
        return received < upload.length() ? Ruling.allow(new Receipt.Received(received)) : arrive(by, upload);
    }

    private Ruling<Receipt> arrive(Actor.Person by, Upload upload) throws IOException {
        var file = folder.file(upload.id());
        if (upload.announced() != null && !hash(file).equals(upload.announced())) {
            drop(upload.id());
            return Ruling.refuse("exhibit-changed", "", "evidence.changed", upload.name());
        }
        var kept = exhibits.keep(by, upload.id(), upload.round(), upload.label(), upload.name(), null, file);
        return switch (kept) {
            case Ruling.Refused<Exhibit>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Exhibit>(var exhibit) -> {
                drop(upload.id());
                yield Ruling.allow(new Receipt.Received(exhibit.bytes()));
            }
        };
    }

    private static Sha256 hash(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Sha256.of(bytes);
        }
    }

    /// The sender gives up; what was kept already stays.
    public void giveUp(Actor.Person by, UUID round, UUID id) throws IOException {
        if (store.get(by.id(), round, id).isPresent()) drop(id);
    }

    private void drop(UUID id) throws IOException {
        store.delete(id);
        folder.delete(id);
    }

    /// Takes away what nobody went on with for two days, and what a hard end left behind.
    @Scheduled(fixedDelayString = "${longtang.evidence.sweeping:1h}")
    void sweep() throws IOException {
        try {
            for (var id : store.deleteBefore(clock.instant().minus(PATIENCE))) folder.delete(id);
            UploadFolder.sweep(uploads, PATIENCE);
            UploadFolder.sweep(arriving, PATIENCE);
        } catch (DataAccessException away) {
            log.atWarn().addKeyValue("why", away.getMessage()).log("no database for the uploads; they wait");
        }
    }
}

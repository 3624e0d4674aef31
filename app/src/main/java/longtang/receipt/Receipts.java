package longtang.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.evidence.Blobs;
import longtang.evidence.Sha256;
import longtang.journal.FileMark;
import longtang.journal.bundle.Export;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Disclosing;
import longtang.record.Journal;
import longtang.register.StructureNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: the receipt of an act, and the bundle of a file, for somebody who may see them.
@Service
@Transactional
class Receipts {

    static final String DOSSIER = "dossier";
    private static final String ROUND = "round";

    private static final int MOST_ACTS = 5_000;

    private final Acts acts;
    private final Journal journal;
    private final Dossiers dossiers;
    private final Blobs blobs;

    Receipts(Acts acts, Journal journal, Dossiers dossiers, Blobs blobs) {
        this.acts = acts;
        this.journal = journal;
        this.dossiers = dossiers;
        this.blobs = blobs;
    }

    record Seen(Act.Noted act, Journal.Receipt receipt) {}

    /// Empty for an act that is not there, that was noted before there was a log, or that this person may not see.
    @Transactional(readOnly = true)
    public Optional<Seen> get(Person by, UUID id) {
        return acts.get(id)
                .filter(act -> sees(by, act))
                .flatMap(act -> journal.receipt(id).map(receipt -> new Seen(act, receipt)));
    }

    // An act on a file is seen by whoever sees the file; any other by who did it and by administrators.
    private boolean sees(Person by, Act.Noted noted) {
        if (noted.act().subjectKind().equals(DOSSIER)) {
            return dossier(by, noted.act().subject()).isPresent();
        }
        return by.role() == Role.ADMINISTRATOR || noted.actor().equals(by.id().toString());
    }

    Optional<Dossier> dossier(Person by, String number) {
        return StructureNumber.read(number).flatMap(read -> dossiers.get(by, read));
    }

    /// What this person may hand out of one file; empty as long as no checkpoint covers any of its acts.
    public Optional<Export> export(Person by, Dossier file, OptionalLong keptSize) {
        var number = file.number().toString();
        var ids = actsOf(number).stream().map(Act.Noted::id).toList();
        var export = journal.export(ids, new Disclosing(label -> opensTo(by, label), mark -> kept(by, mark)), keptSize);
        export.ifPresent(out -> acts.note(
                by.asActor(),
                Act.of("bundle.exported", "bundle", number)
                        .with("entries", out.entries().size())));
        return export;
    }

    // What was done about the file, and what was kept to prove it in each of its rounds of handling.
    private List<Act.Noted> actsOf(String number) {
        var onFile = acts.on(DOSSIER, number, MOST_ACTS);
        var all = new ArrayList<>(onFile);
        onFile.stream()
                .flatMap(noted -> Optional.ofNullable(noted.act().detail().get("matter")).stream())
                .distinct()
                .forEach(round -> all.addAll(acts.on(ROUND, round.toString(), MOST_ACTS)));
        return all;
    }

    // Who did it in person is for those who answer for the work; everybody sees in what role it was done.
    private static boolean opensTo(Person by, String label) {
        return switch (by.role()) {
            case LEADER, LEGAL, ADMINISTRATOR -> true;
            case OFFICER, COMMITTEE, GRID, CAPTAIN, VOLUNTEER, PROPERTY, DEPARTMENT, STREET ->
                !label.equals(Disclosing.ACTOR);
        };
    }

    // Photos and papers show people: only whoever handles matters hands them out, the others their fingerprints.
    private Optional<Path> kept(Person by, FileMark mark) {
        if (!by.mayOpen("matters")) return Optional.empty();
        try {
            return Optional.of(blobs.file(new Sha256(mark.sha256())));
        } catch (IOException damaged) {
            return Optional.empty(); // the bundle says that it is withheld, the night's check that it is damaged
        }
    }
}

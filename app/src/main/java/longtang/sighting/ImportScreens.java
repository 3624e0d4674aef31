package longtang.sighting;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import longtang.ledger.Headers;
import longtang.ledger.LedgerKind;
import longtang.ledger.RejectedRow;
import longtang.ledger.Words;
import longtang.people.Person;
import longtang.people.Reach;
import longtang.people.Role;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Fills the pages of the imports.
@Component
class ImportScreens {

    private static final int LINES = 20;
    private static final int PROBLEMS = 50;

    private final Imports imports;
    private final SightingStore sightings;
    private final StagingStore staging;
    private final MessageSource words;
    private final Clock clock;

    ImportScreens(Imports imports, SightingStore sightings, StagingStore staging, MessageSource words, Clock clock) {
        this.imports = imports;
        this.sightings = sightings;
        this.staging = staging;
        this.words = words;
        this.clock = clock;
    }

    ImportsPage list(Person by, @Nullable UUID before) {
        var jobs = imports.latest(by, before, LINES + 1);
        var shown = jobs.subList(0, Math.min(LINES, jobs.size()));
        var older = jobs.size() > LINES ? "/imports?before=" + shown.getLast().id() : "";
        return new ImportsPage(
                Ids.at(clock.instant()),
                ledgers(by),
                shown.stream().map(this::line).toList(),
                older,
                shown.stream().anyMatch(job -> job.state().isPending()));
    }

    // How much is here altogether is for those who see everybody's files.
    private List<ImportsPage.Ledger> ledgers(Person by) {
        var totals = by.reach("imports") == Reach.OWN ? Map.<LedgerKind, SightingStore.Total>of() : sightings.totals();
        var ledgers = new ArrayList<ImportsPage.Ledger>();
        for (var kind : LedgerKind.values()) {
            var total = totals.get(kind);
            ledgers.add(new ImportsPage.Ledger(
                    kind.code(),
                    icon(kind),
                    total == null ? 0 : total.records(),
                    total == null ? "" : Moments.day(total.latest(), clock)));
        }
        return ledgers;
    }

    private static String icon(LedgerKind kind) {
        return switch (kind) {
            case SURVEY -> "home";
            case COMPLAINTS -> "phone";
            case PATROL -> "route";
            case LEDGER -> "box";
        };
    }

    private ImportLine line(ImportJob job) {
        return new ImportLine(
                "/imports/" + job.id(),
                job.file().name(),
                job.kind() == null ? "" : job.kind().code(),
                job.state().code(),
                job.sender().name(),
                Moments.minute(job.sentAt(), clock),
                percent(job.pace()),
                job.count().fresh(),
                job.count().revised(),
                job.count().known(),
                job.count().rejected());
    }

    private static int percent(ImportJob.Pace pace) {
        return pace.total() <= 0 ? 0 : (int) Math.clamp(pace.done() * 100 / pace.total(), 0, 100);
    }

    /// @param said the quarter of the way that a screen reader has been told already, -1 for a whole page
    ImportPage one(ImportJob job, Person by, int page, int said) {
        var line = line(job);
        var quarter = job.state() == ImportState.RUNNING ? line.percent() / 25 * 25 : 0;
        var refusal = job.refusal();
        var done = job.state() == ImportState.DONE;
        return new ImportPage(
                line,
                said >= 0 && (quarter != said || !job.state().isPending()) ? say(line, quarter) : "",
                job.state().isPending() ? "/imports/" + job.id() + "?said=" + quarter : "",
                size(job.file().bytes()),
                job.file().sha256().hex(),
                job.reading().format(),
                job.pace().rows(),
                job.state() == ImportState.QUEUED ? imports.waitingBefore(job) : 0,
                job.count().good(),
                job.count().duplicates(),
                refusal == null ? "" : Words.in(locale()).sentence(refusal),
                job.incident(),
                Objects.equals(job.sender().id(), by.id()),
                job.state().canBeTriedAgain(),
                job.cancelAsked(),
                done ? rejects(job, by.role(), page) : new ImportPage.Problems(List.of(), 1, 1, "", ""),
                done ? notes(job, by.role()) : List.of(),
                Math.max(0, job.count().notes() - PROBLEMS),
                done ? columns(job) : List.of(),
                done ? job.reading().unknown() : List.of());
    }

    private String say(ImportLine line, int quarter) {
        var state = words.getMessage("sighting.state." + line.state(), null, locale());
        return line.state().equals("running") && quarter > 0 ? state + " " + quarter + "%" : state;
    }

    private ImportPage.Problems rejects(ImportJob job, Role eyes, int asked) {
        var pages = Math.max(1, (job.count().rejected() + PROBLEMS - 1) / PROBLEMS);
        var page = Math.clamp(asked, 1, pages);
        var rows = staging.rejects(job.id(), job.file().name(), (page - 1) * PROBLEMS, PROBLEMS);
        return new ImportPage.Problems(
                problems(job, eyes, rows), page, pages, pageLink(page - 1, pages), pageLink(page + 1, pages));
    }

    private static String pageLink(int page, int pages) {
        return page < 1 || page > pages ? "" : "?page=" + page + "#rejects";
    }

    private List<ImportPage.Problem> notes(ImportJob job, Role eyes) {
        return problems(job, eyes, staging.notes(job.id(), job.file().name(), 0, PROBLEMS));
    }

    private static List<ImportPage.Problem> problems(ImportJob job, Role eyes, List<RejectedRow> rows) {
        var problems = new ArrayList<ImportPage.Problem>();
        var sentences = Words.in(locale());
        for (var row : rows) {
            var discretion = Discretion.over(row.original(), job.reading().columns(), eyes);
            for (var fault : row.faults()) {
                var shown = discretion.veil(fault);
                problems.add(
                        new ImportPage.Problem(shown.row(), shown.column(), shown.value(), sentences.sentence(shown)));
            }
        }
        return problems;
    }

    private static List<ImportPage.Column> columns(ImportJob job) {
        var kind = Objects.requireNonNull(job.kind(), "a done import knows its kind");
        return job.reading().columns().entrySet().stream()
                .map(column ->
                        new ImportPage.Column(column.getKey(), Headers.bundled().properName(kind, column.getValue())))
                .toList();
    }

    private static String size(long bytes) {
        var number = NumberFormat.getNumberInstance(locale());
        number.setMaximumFractionDigits(1);
        if (bytes < 1 << 10) return number.format(bytes) + " B";
        if (bytes < 1 << 20) return number.format(bytes / 1024.0) + " KB";
        return number.format(bytes / 1048576.0) + " MB";
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}

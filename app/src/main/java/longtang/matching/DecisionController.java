package longtang.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import longtang.dossier.Dossiers;
import longtang.law.Ruling;
import longtang.ledger.LedgerKind;
import longtang.matching.DecisionsPage.Line;
import longtang.people.Door;
import longtang.people.Person;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// All that was decided, by whom and why, each with its way back; the second person's word; the split of a file.
@Controller
@RequestMapping("/matching")
@Door("judge")
class DecisionController {

    private static final int LINES = 30;
    private static final int MOST_PAIRS = 6;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Decisions decisions;
    private final Dossiers dossiers;
    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    DecisionController(Decisions decisions, Dossiers dossiers, Pages pages, MessageSource messages, Clock clock) {
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/decisions")
    @Door("matching")
    View list(Person by, Locale locale, @RequestParam(defaultValue = "") String before) {
        var words = new Words(messages, locale);
        var from = read(before);
        var found = decisions.history(from, LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        return pages.show(
                "matching/decisions",
                new DecisionsPage(
                        decisions.waitingForSecond().stream()
                                .map(it -> line(it, by, words))
                                .toList(),
                        shown.stream().map(it -> line(it, by, words)).toList(),
                        found.size() > LINES
                                ? "/matching/decisions?before="
                                        + shown.getLast().at()
                                : "",
                        !before.isEmpty()));
    }

    private Instant read(String before) {
        try {
            return before.isEmpty() ? clock.instant().plusSeconds(60) : Instant.parse(before);
        } catch (DateTimeParseException unreadable) {
            return clock.instant().plusSeconds(60);
        }
    }

    private Line line(Decided it, Person by, Words words) {
        return new Line(
                it.id().toString(),
                minute(it.at()),
                it.by().name(),
                words.say("web.role." + it.by().role()),
                words.say("matching.verdict." + it.verdict().code()),
                it.verdict().code(),
                it.pairs().stream()
                        .limit(MOST_PAIRS)
                        .map(pair -> pair(pair, words))
                        .toList(),
                Math.max(0, it.pairs().size() - MOST_PAIRS),
                it.number(),
                it.why(),
                it.answers().stream().map(answer -> answer(answer, words)).toList(),
                DeskScreen.mayDecide(by) && !it.isUndone(),
                DeskScreen.mayDecide(by) && it.waitsForSecond() && !it.by().id().equals(by.id()),
                it.waitsForSecond());
    }

    private String answer(Decided.Answer answer, Words words) {
        return words.say(
                "matching.answer." + answer.verdict().code(), answer.by().name(), minute(answer.at()));
    }

    private static String pair(Decided.Pair pair, Words words) {
        var left = name(pair.sighting(), words);
        return pair.sighting().equals(pair.near()) ? left : words.say("matching.pair", left, name(pair.near(), words));
    }

    private static String name(SightingKey key, Words words) {
        return words.say("matching.record." + key.kind().code(), key.recordId());
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    @PostMapping("/decisions/{id}/undo")
    View undo(Person by, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return back(decisions.undo(DeskController.actor(by), id, DeskController.shortened(why)), "/matching/decisions");
    }

    @PostMapping("/decisions/{id}/second")
    View second(
            Person by,
            @PathVariable UUID id,
            @RequestParam boolean agrees,
            @RequestParam(defaultValue = "") String why) {
        var said = decisions.second(DeskController.actor(by), id, agrees, DeskController.shortened(why));
        return back(said, "/matching/decisions");
    }

    /// @param sighting `patrol XC20250310-01`: the ledger's code and the record's number
    @PostMapping("/splits")
    View split(
            Person by,
            @RequestParam String number,
            @RequestParam(defaultValue = "") List<String> sighting,
            @RequestParam(defaultValue = "") String why) {
        var file = StructureNumber.read(number)
                .filter(read -> dossiers.get(by, read).isPresent())
                .orElseThrow(() -> new NotHere("no such file"));
        var split = decisions.split(DeskController.actor(by), file, keys(sighting), DeskController.shortened(why));
        return back(split, "/register/" + file);
    }

    private static Set<SightingKey> keys(List<String> written) {
        var keys = new TreeSet<SightingKey>();
        for (var text : written) {
            var parts = text.split(" ", 2);
            if (parts.length < 2 || parts[1].isBlank()) continue;
            LedgerKind.of(parts[0]).ifPresent(kind -> keys.add(new SightingKey(kind, parts[1])));
        }
        return keys;
    }

    static <T> View back(Ruling<T> ruling, String path) {
        if (ruling instanceof Ruling.Refused<T>(var why)) throw new RefusedByRule(why);
        return Pages.seeOther(path);
    }
}

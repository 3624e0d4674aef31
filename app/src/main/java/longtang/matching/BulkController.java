package longtang.matching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.people.Person;
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

/// The obvious ones together: a sample first, then all in one act.
@Controller
@RequestMapping("/matching/bulks")
@Door("judge")
class BulkController {

    private final Bulks bulks;
    private final ProposalStore proposals;
    private final DeskScreen desk;
    private final Pages pages;
    private final MessageSource messages;

    BulkController(Bulks bulks, ProposalStore proposals, DeskScreen desk, Pages pages, MessageSource messages) {
        this.bulks = bulks;
        this.proposals = proposals;
        this.desk = desk;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping
    View open(Person by, @RequestParam(defaultValue = "0.75") double least) {
        return switch (bulks.open(DeskController.actor(by), Double.isNaN(least) ? Bulks.LEAST : least)) {
            case Ruling.Allowed<Bulk>(var bulk) -> Pages.seeOther("/matching/bulks/" + bulk.id());
            case Ruling.Refused<Bulk>(var why) -> throw new RefusedByRule(why);
        };
    }

    @GetMapping("/{id}")
    View show(Person by, Locale locale, @PathVariable UUID id) {
        var bulk = bulk(id);
        var words = new Words(messages, locale);
        var all = proposals.of(bulk.proposals());
        var pairs = new HashMap<String, DeskPage.Pair>();
        desk.pairs(by, all, words).forEach(pair -> pairs.put(pair.id(), pair));
        var open = all.stream()
                .map(OpenProposal::id)
                .filter(it -> proposals.open(it).isPresent())
                .map(UUID::toString)
                .collect(Collectors.toSet());
        return pages.show("matching/bulk", page(bulk, pairs, open));
    }

    private static BulkPage page(Bulk bulk, Map<String, DeskPage.Pair> pairs, Set<String> open) {
        var sample = bulk.sample().stream()
                .map(it -> new BulkPage.Sample(pair(pairs, it), bulk.isLookedAt(it), open.contains(it.toString())))
                .toList();
        var rest = bulk.proposals().stream()
                .map(UUID::toString)
                .filter(open::contains)
                .filter(it -> bulk.sample().stream()
                        .noneMatch(drawn -> drawn.toString().equals(it)))
                .map(pairs::get)
                .toList();
        return new BulkPage(
                bulk.id().toString(),
                (int) Math.round(bulk.least() * 100),
                sample,
                rest,
                bulk.missing(),
                bulk.isStopped());
    }

    private static DeskPage.Pair pair(Map<String, DeskPage.Pair> pairs, UUID proposal) {
        return Objects.requireNonNull(pairs.get(proposal.toString()));
    }

    @PostMapping("/{id}/sample/{proposal}")
    View look(Person by, @PathVariable UUID id, @PathVariable UUID proposal, @RequestParam boolean same) {
        var said = bulks.look(DeskController.actor(by), bulk(id), proposal, same);
        return DecisionController.back(said, "/matching/bulks/" + id);
    }

    @PostMapping("/{id}")
    View finish(Person by, @PathVariable UUID id) {
        bulk(id);
        return DecisionController.back(bulks.finish(DeskController.actor(by), id), "/matching/decisions");
    }

    private Bulk bulk(UUID id) {
        return bulks.get(id).orElseThrow(() -> new NotHere("no such bulk"));
    }
}

package longtang.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.record.Ids;
import longtang.register.Link;
import longtang.register.Proposal;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.register.StructureFile;
import longtang.register.StructureNumber;
import org.springframework.stereotype.Component;

/// Keeps the open questions in step with the latest match.
///
/// A sighting that was settled before the match is not asked about again, so its open question stays, unless the
/// file it doubts has been confirmed since.
@Component
class Questions {

    private record Question(SightingKey sighting, StructureNumber number) {}

    private final MatchingStore store;

    Questions(MatchingStore store) {
        this.store = store;
    }

    void ask(Register outcome, Instant now) {
        var asked = new HashMap<Question, Proposal>();
        for (var proposal : outcome.proposals()) {
            asked.putIfAbsent(new Question(proposal.sighting(), proposal.structure()), proposal);
        }
        var known = new HashSet<Question>();
        var settled = settled(outcome);
        var unconfirmed = unconfirmed(outcome);
        var over = new java.util.ArrayList<UUID>();
        for (var open : store.open(Integer.MAX_VALUE)) {
            var question =
                    new Question(open.proposal().sighting(), open.proposal().structure());
            var waits = settled.contains(question.sighting()) && unconfirmed.contains(question.number());
            if (asked.containsKey(question) || waits) known.add(question);
            else over.add(open.id());
        }
        store.close(over, "superseded", now);
        insert(asked, known, now);
    }

    private void insert(Map<Question, Proposal> asked, Set<Question> known, Instant now) {
        asked.forEach((question, proposal) -> {
            if (!known.contains(question)) store.insert(Ids.at(now), proposal, now);
        });
    }

    private static Set<SightingKey> settled(Register outcome) {
        return outcome.links().stream()
                .filter(link -> link.reasons().size() == 1
                        && link.reasons().getFirst().code().equals("settled"))
                .map(Link::sighting)
                .collect(Collectors.toSet());
    }

    private static Set<StructureNumber> unconfirmed(Register outcome) {
        return outcome.structures().stream()
                .filter(file -> !file.confirmed())
                .map(StructureFile::number)
                .collect(Collectors.toSet());
    }
}

package longtang.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.dossier.Holdings;
import longtang.record.Ids;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.Proposal;
import longtang.register.Register;
import longtang.register.SightingKey;
import longtang.register.StructureFile;
import longtang.register.StructureNumber;
import org.springframework.stereotype.Component;

/// Keeps the open questions in step with the latest match and with what people decide.
///
/// A sighting that was settled before the match is not asked about again, so its open question stays, until the file
/// it doubts has been confirmed, or it has come into the file it was asked about.
@Component
class Questions {

    private record Question(SightingKey sighting, StructureNumber number) {
        static Question of(Proposal proposal) {
            return new Question(proposal.sighting(), proposal.structure());
        }
    }

    private final ProposalStore store;
    private final Holdings holdings;
    private final DecisionStore decisions;

    Questions(ProposalStore store, Holdings holdings, DecisionStore decisions) {
        this.store = store;
        this.holdings = holdings;
        this.decisions = decisions;
    }

    /// A question that is asked again stays the one it was, with what the match thinks of it now.
    void ask(Register outcome, Instant now) {
        var asked = asked(outcome.proposals());
        var known = new HashSet<Question>();
        var settled = settled(outcome);
        var unconfirmed = unconfirmed(outcome);
        var files = files(outcome);
        var over = new ArrayList<UUID>();
        for (var open : store.open(Integer.MAX_VALUE)) {
            var question = Question.of(open.proposal());
            var waits = settled.contains(question.sighting())
                    && (unconfirmed.contains(question.number()) || isStillApart(open.proposal(), files));
            var again = asked.get(question);
            if (again != null && !again.equals(open.proposal())) store.renew(open.id(), again);
            if (again != null || waits) known.add(question);
            else over.add(open.id());
        }
        store.close(over, "superseded", null, now);
        insert(asked, known, now);
    }

    /// Questions that one more sighting raises; the others stay.
    void askMore(List<Proposal> proposals, Instant now) {
        insert(asked(proposals), Set.of(), now);
    }

    private static Map<Question, Proposal> asked(List<Proposal> proposals) {
        var asked = new HashMap<Question, Proposal>();
        proposals.forEach(proposal -> asked.putIfAbsent(Question.of(proposal), proposal));
        return asked;
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

    private static Map<SightingKey, StructureNumber> files(Register outcome) {
        var files = new HashMap<SightingKey, StructureNumber>();
        outcome.structures().forEach(file -> file.members().forEach(member -> files.put(member, file.number())));
        return files;
    }

    private static boolean isStillApart(Proposal question, Map<SightingKey, StructureNumber> files) {
        var here = files.get(question.sighting());
        var there = files.get(question.nearest());
        return here != null && there != null && !here.equals(there);
    }

    /// Closes what a decision has answered without being asked: a sighting that has its file is asked about no other,
    /// and what is set apart, or together already, is no question.
    void sweep(UUID decision, Collection<SightingKey> touched, Instant now) {
        var open = store.about(touched);
        if (open.isEmpty()) return;
        var keys = new TreeSet<SightingKey>();
        open.forEach(it ->
                keys.addAll(List.of(it.proposal().sighting(), it.proposal().nearest())));
        var links = holdings.of(keys);
        var numbers = new TreeSet<StructureNumber>();
        links.values().forEach(link -> numbers.add(Regrouping.number(link)));
        var members = holdings.members(numbers);
        var everybody = members.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        everybody.addAll(keys);
        var bonds = decisions.bonds(everybody);
        var over = open.stream()
                .filter(it -> isAnswered(it.proposal(), links, members, bonds))
                .map(OpenProposal::id)
                .toList();
        store.close(over, "superseded", decision, now);
    }

    private static boolean isAnswered(
            Proposal question,
            Map<SightingKey, Link> links,
            Map<StructureNumber, Set<SightingKey>> members,
            Bonds bonds) {
        var here = links.get(question.sighting());
        var there = links.get(question.nearest());
        if (here == null || there == null) return true;
        if (question.asksWhetherItExists()) return here.decision() == Decision.AUTO;
        var mine = members.getOrDefault(Regrouping.number(here), Set.of());
        if (mine.contains(question.nearest())) return here.decision() == Decision.AUTO;
        var theirs = members.getOrDefault(Regrouping.number(there), Set.of());
        return bonds.apart(mine, theirs).isPresent() || isDecided(here);
    }

    private static boolean isDecided(Link link) {
        return link.reasons().stream().anyMatch(reason -> reason.code().equals("decided.same"));
    }

    /// Asks again what a decision had closed.
    void askAgain(UUID decision, Instant now) {
        for (var closed : store.closedBy(decision)) store.insert(Ids.at(now), closed.proposal(), now);
    }
}

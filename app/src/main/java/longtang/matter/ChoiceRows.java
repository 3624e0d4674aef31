package longtang.matter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import longtang.playbook.Book;
import longtang.playbook.Offer;
import longtang.playbook.State;
import longtang.web.Words;

/// What may be entered into a matter now, as its page shows it: what each event leads to, lacks and asks.
///
/// @param proposed answers that the file or its classification already knows
/// @param agreed answers that an agreement has settled
record ChoiceRows(
        Matters matters,
        Matter matter,
        Book book,
        Optional<State.Leaf> leaf,
        Map<String, String> proposed,
        Map<String, String> agreed,
        Words words) {

    /// The steps that the state itself is about.
    List<MatterPage.Choice> own(List<Offer> offers) {
        return offers.stream().filter(this::isOwn).map(this::choice).toList();
    }

    /// What may be noted wherever a matter stands.
    List<MatterPage.Choice> atAnyTime(List<Offer> offers) {
        return offers.stream().filter(offer -> !isOwn(offer)).map(this::choice).toList();
    }

    private boolean isOwn(Offer offer) {
        return leaf.stream()
                .flatMap(state -> state.on().stream())
                .anyMatch(move -> move.event().equals(offer.event()));
    }

    private MatterPage.Choice choice(Offer offer) {
        return new MatterPage.Choice(
                offer.event(),
                words.say("matter.whose." + offer.whose().name().toLowerCase(Locale.ROOT)),
                String.join(words.say("matter.or"), offer.targets()),
                matters.missing(matter, offer),
                matters.unwritten(matter, offer),
                matters.unspoken(matter, offer),
                unlike(offer),
                offer.asks().stream().map(this::ask).toList(),
                offer.papers(),
                offer.serve().orElse(""),
                offer.people() > 1 && offer.role().isPresent());
    }

    private String unlike(Offer offer) {
        var like = matters.likeCases(matter, offer);
        if (!like.speakAgainst(offer.event())) return "";
        var usual = like.usual().orElseThrow();
        return words.say("matter.unlike", like.count(usual), usual);
    }

    private MatterPage.Ask ask(String name) {
        var fact = Objects.requireNonNull(book.facts().get(name));
        var before = agreed.containsKey(name)
                ? agreed.get(name)
                : matter.standing().facts().get(name);
        var from = agreed.containsKey(name)
                ? "matter.ask.agreed"
                : before != null ? "matter.ask.before" : proposed.containsKey(name) ? "matter.ask.file" : "";
        return new MatterPage.Ask(
                name,
                fact.source(),
                fact.values().stream()
                        .map(value -> new MatterPage.Value(value, Labels.value(fact, value, words)))
                        .toList(),
                before != null ? before : proposed.getOrDefault(name, ""),
                from.isEmpty() ? "" : words.say(from));
    }
}

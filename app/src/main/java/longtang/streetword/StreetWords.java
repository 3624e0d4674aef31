package longtang.streetword;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.HeardWord;
import longtang.register.NamedLane;
import longtang.register.StructureKind;
import longtang.register.Taught;
import longtang.streetword.StreetWord.Meaning;
import longtang.web.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: what a match has heard, and what people say of it.
@Service
@Transactional
public class StreetWords {

    private final StreetWordStore store;
    private final Acts acts;
    private final Clock clock;

    StreetWords(StreetWordStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /// What people have decided, for the next match.
    @Transactional(readOnly = true)
    public Taught taught() {
        var words = new TreeMap<String, StructureKind>();
        var notWords = new TreeSet<String>();
        var names = new TreeSet<Taught.Name>();
        var notNames = new TreeSet<Taught.Name>();
        for (var decided : store.decided()) {
            boolean isAccepted = decided.saying() == Saying.ACCEPTED;
            switch (decided.meaning()) {
                case Meaning.Word(var written, var kind) -> {
                    if (isAccepted) words.put(written, StructureKind.valueOf(kind));
                    else notWords.add(written);
                }
                case Meaning.Name(var written, var road, var lane) ->
                    (isAccepted ? names : notNames).add(new Taught.Name(written, road, lane));
            }
        }
        notWords.removeAll(words.keySet());
        return new Taught(words, notWords, names, notNames);
    }

    /// Takes over what a match has heard. What it has not heard any more, and nobody decided on, has nothing to bear it
    /// out; what is decided keeps the evidence it was decided on, for a match does not learn what it is told.
    public void heard(List<HeardWord> words, List<NamedLane> names) {
        store.heard(words, names, clock.instant());
    }

    /// How many nobody has said anything of.
    @Transactional(readOnly = true)
    public int open() {
        return store.open();
    }

    /// Those that wait for somebody first, then by how well they are borne out.
    @Transactional(readOnly = true)
    List<StreetWord> all(int most) {
        return store.all(most);
    }

    /// Says it of a word, for every match from the next on. What was said already is not said again.
    void say(Person by, UUID id, Saying saying) {
        var word = store.locked(id).orElseThrow(() -> new NotHere("no such word"));
        if (word.saying() == saying) return;
        var now = clock.instant();
        store.say(Ids.at(now), id, saying, now, by);
        acts.note(by.asActor(), Act.of("streetword.said", "street_word", id).with("saying", saying.code()));
    }
}

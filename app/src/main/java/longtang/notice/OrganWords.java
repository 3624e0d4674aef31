package longtang.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an organ's papers say of it: the mark in its numbers, and where remedies are sought. Only what the street has
/// written down; nothing is guessed, and what is not there stays a gap that keeps a paper from being issued.
@Service
@Transactional
public class OrganWords {

    private static final int LONGEST = 100;

    /// @param mark 机关代字, as it begins the organ's numbers
    /// @param review the organ of reconsideration, `court` the court of first instance; empty while nobody has said
    public record Known(String organ, String mark, String review, String court) {

        // The periods are the law's: 行政复议法 20 (sixty days), 行政诉讼法 46 (six months).
        Map<String, String> remedies() {
            var said = new TreeMap<String, String>();
            if (!review.isEmpty()) said.put(Paper.REVIEW, "如不服，可以自收到本文书之日起六十日内，依照《行政复议法》第二十条向" + review + "申请行政复议。");
            if (!court.isEmpty()) said.put(Paper.COURT, "也可以自收到本文书之日起六个月内，依照《行政诉讼法》第四十六条直接向" + court + "提起行政诉讼。");
            return said;
        }
    }

    private final PaperStore store;
    private final Acts acts;
    private final Clock clock;

    OrganWords(PaperStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /// Writes down what papers of an organ say from now on; papers that were issued stay as they are.
    public Ruling<Known> keep(Actor by, String organ, String mark, String review, String court) {
        var words = new Known(organ.strip(), mark.strip(), review.strip(), court.strip());
        for (var text : List.of(words.organ(), words.mark(), words.review(), words.court()))
            if (text.length() > LONGEST) return Ruling.refuse("organ-words-too-long", "", "notice.organ.long", LONGEST);
        if (words.organ().isEmpty()) return Ruling.refuse("organ-without-name", "", "notice.organ.name");
        var now = clock.instant();
        var id = Ids.at(now);
        store.keep(id, words, now, by instanceof Actor.Person person ? person.id() : null);
        acts.note(by, Act.of("organ.worded", "organ", id));
        return Ruling.allow(words);
    }

    @Transactional(readOnly = true)
    public Optional<Known> of(String organ) {
        return store.words(organ);
    }

    @Transactional(readOnly = true)
    public List<Known> all() {
        return store.words();
    }
}

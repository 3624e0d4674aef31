package longtang.streetword;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import longtang.people.Door;
import longtang.people.Person;
import longtang.register.StructureKind;
import longtang.streetword.StreetWord.Meaning;
import longtang.streetword.StreetWordsPage.Line;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the match has learned of the street's words, each with its evidence and its way back.
@Controller
@RequestMapping("/matching/words")
@Door("judge")
class StreetWordController {

    private static final int MOST = 400;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StreetWords words;
    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    StreetWordController(StreetWords words, Pages pages, MessageSource messages, Clock clock) {
        this.words = words;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Door("matching")
    View show(Person by, Locale locale) {
        var say = new Words(messages, locale);
        var all = words.all(MOST);
        return pages.show(
                "streetword/streetwords",
                new StreetWordsPage(
                        all.stream()
                                .filter(it -> it.meaning() instanceof Meaning.Word)
                                .map(it -> line(it, say))
                                .toList(),
                        all.stream()
                                .filter(it -> it.meaning() instanceof Meaning.Name)
                                .map(it -> line(it, say))
                                .toList(),
                        by.mayOpen("judge")));
    }

    private Line line(StreetWord word, Words say) {
        var said = word.said();
        return new Line(
                word.id().toString(),
                word.meaning().written(),
                switch (word.meaning()) {
                    case Meaning.Word it -> StructureKind.valueOf(it.kind()).word();
                    case Meaning.Name it -> it.road() + it.lane() + "弄";
                },
                evidence(word, say),
                word.heardIn().stream()
                        .map(row -> say.say("matching.record." + row.ledger(), row.number()))
                        .toList(),
                "/register?q=" + URLEncoder.encode(word.meaning().written(), StandardCharsets.UTF_8),
                word.saying().code(),
                said == null || said.saying() == Saying.OPEN
                        ? ""
                        : say.say(
                                "streetword.said",
                                said.by(),
                                MINUTE.format(said.at().atZone(clock.getZone()))));
    }

    private static String evidence(StreetWord word, Words say) {
        if (word.times() == 0) return say.say("streetword.silent");
        return word.meaning() instanceof Meaning.Word
                ? say.say("streetword.word.heard", word.among(), word.times())
                : say.say("streetword.name.heard", word.times());
    }

    @PostMapping("/{id}")
    View say(Person by, @PathVariable UUID id, @RequestParam Saying saying) {
        words.say(by, id, saying);
        return Pages.seeOther("/matching/words#w-" + id);
    }
}

package longtang.matter;

import java.util.List;
import longtang.dossier.Rounds;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Tells a file's page which rounds there were, and where the open one stands.
@Component
class ToldRounds implements Rounds {

    private final Matters matters;
    private final Procedures procedures;

    ToldRounds(Matters matters, Procedures procedures) {
        this.matters = matters;
        this.procedures = procedures;
    }

    @Override
    public Told on(Person by, StructureNumber number, Words words) {
        if (!by.mayOpen("matters")) return new Told("", "", List.of(), List.of());
        var rounds = matters.of(number);
        var open = rounds.stream().filter(Matter::isOpen).findFirst();
        return new Told(
                open.map(matter -> said(matter, words)).orElse(""),
                open.map(this::due).orElse(""),
                rounds.stream()
                        .map(matter -> new Line("/matters/" + matter.id(), said(matter, words)))
                        .toList(),
                open.isPresent() || !by.mayOpen("matter-act") ? List.of() : books());
    }

    private String said(Matter matter, Words words) {
        return words.say(
                "matter.told",
                Labels.of(matters.bookOf(matter), matter.standing().leaf()),
                matter.round());
    }

    private String due(Matter matter) {
        return matters.clocks(matter).stream()
                .filter(clock -> clock.dueDay() != null)
                .findFirst()
                .map(clock -> clock.event() + " " + clock.dueDay())
                .orElse("");
    }

    private List<Line> books() {
        return procedures.all().stream()
                .map(book -> new Line(book.reference(), book.title()))
                .toList();
    }
}

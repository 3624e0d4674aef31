package longtang.matter;

import java.util.Optional;
import longtang.playbook.Book;
import longtang.web.Words;

/// The steps of a matter in words, for its record.
record StepLines(Book book, Words words) {

    MatterPage.Taken taken(MatterStep step) {
        return new MatterPage.Taken(
                Minutes.said(step.at()),
                who(step),
                step.event().isEmpty() ? words.say("matter.opened") : step.event(),
                step.from().equals(step.to()) ? "" : Labels.of(book, step.to()),
                step.why(),
                step.lines().stream().flatMap(line -> line(line).stream()).toList());
    }

    private String who(MatterStep step) {
        if (step.isByResident()) return words.say("matter.resident");
        return step.isByClock() ? words.say("matter.clock") : step.byName();
    }

    private Optional<String> line(MatterStep.Line line) {
        return switch (line.kind()) {
            case "wanted", "served", "told" ->
                Optional.of(words.say("matter.line." + line.kind(), line.what(), line.value()));
            case "started" ->
                Optional.of(words.say("matter.line.started", line.what(), Labels.term(line.value(), words.locale())));
            case "known" -> Optional.of(words.say("matter.line.known", line.what(), saidOf(line)));
            default -> Optional.empty();
        };
    }

    private String saidOf(MatterStep.Line line) {
        var fact = book.facts().get(line.what());
        return fact == null ? line.value() : Labels.value(fact, line.value(), words);
    }
}

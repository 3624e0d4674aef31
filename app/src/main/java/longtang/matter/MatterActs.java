package longtang.matter;

import java.util.Optional;
import longtang.playbook.Basis;
import longtang.record.Act;

/// The acts of a matter, as the journal keeps them: codes and numbers, the rule, its article and the book.
final class MatterActs {

    private MatterActs() {}

    static Act of(String what, Matter matter) {
        return Act.of(what, "dossier", matter.dossier())
                .with("matter", matter.id().toString())
                .with("round", matter.round());
    }

    static Act opened(Matter matter) {
        return of("matter.opened", matter).on("matter.open", "-", code(matter.book()));
    }

    static Act stepped(Matter before, Matter after, String event, Optional<Basis> basis) {
        return of("matter.stepped", after)
                .with("event", event)
                .with("from", before.standing().leaf())
                .with("to", after.standing().leaf())
                .with("version", after.version())
                .on(
                        "matter.step",
                        basis.map(MatterActs::article)
                                .filter(it -> !it.isEmpty())
                                .orElse("-"),
                        code(after.book()));
    }

    private static String article(Basis basis) {
        return basis instanceof Basis.Legal legal ? legal.toString() : "";
    }

    // cn-sh/weijian@2026.1 in the journal's alphabet
    private static String code(String book) {
        return book.replace('/', '.');
    }
}

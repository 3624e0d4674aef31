package longtang.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A book with one line changed, as a tired author might have written it.
public record Mutant(Kind kind, int line, String was, String now, String text) {

    /// Kinds of mistakes; each changes one line.
    public enum Kind {
        JUMP_TO_ENFORCEMENT("e_demolish"),
        JUMP_TO_ENFORCEMENT_ORDER("e_order"),
        JUMP_TO_DECISION("decide"),
        NO_DEADLINE(line -> only(line, "^\\s+clock: \\{.*", "")),
        NO_ROLE(line -> only(line, "do: \\{role: [^,]+, ", "do: {")),
        NO_BASIS(line -> only(line, "(do: \\{role: [^,]+, )basis: [^,]+, ", "$1")),
        NO_EVIDENCE(line -> only(line, "(do: .*?)(, )?evidence: \\[[^\\]]*\\]", "$1")),
        WRONG_UNIT(Kind::unit),
        SHORTER_TERM(Kind::shorter),
        DUTY_DROPPED(
                line -> line.contains("event:") ? first(line, ", tag: \\[([^\\],]+)(, )?", ", tag: [") : List.of()),
        VOID_DROPPED(line -> line.contains("event:") ? only(line, ", void: (\\[[^\\]]*\\]|all)", "") : List.of()),
        CONDITION_DROPPED(line -> line.contains("event:") ? each(line, ", (given|unless): \\[[^\\]]*\\]") : List.of()),
        SERVICE_DROPPED(line -> only(line, ", serve: [^,}]+", "")),
        PROOF_DROPPED(line -> line.contains("event:") ? only(line, ", evidence: \\[[^\\]]*\\]", "") : List.of()),
        CASE_CLOCK_DROPPED(line -> only(line, ", start: \\[九十日\\]", "")),
        OTHER_PEOPLE_DROPPED(line -> only(line, ", not_same_person_as: \\[[^\\]]*\\]", "")),
        ROW_DROPPED(line -> only(line, "^    - \\[.*\\]\\s*(#.*)?$", "")),
        ROW_WIDENED(line ->
                line.matches("^    - \\[.*") ? each(line, "(?<=[\\[ ])(true|false|在建|新增|存量)(?=,)", "任意") : List.of()),
        ROW_OTHER_ANSWER(line -> only(line, "(^    - \\[.*, )(FAST|LAW|A|B|C|REVIEW)(, +\")", "$1无$3")),
        WATCH_DROPPED(line -> only(line, ", watch: [^}]+", "")),
        FIELD_DROPPED(
                line -> line.contains("basis:") ? first(line, "fields: \\[[^\\],]+(, )?", "fields: [") : List.of()),
        WRONG_ORGAN(line -> line.contains("do: {role: 区府") || line.contains("do: {role: 负责人")
                ? only(line, "role: (区府|负责人)", "role: 居委")
                : List.of());

        private final Function<String, List<String>> change;
        private final Optional<String> jumpsTo;

        Kind(String jumpsTo) {
            this.change = line -> target(line, jumpsTo);
            this.jumpsTo = Optional.of(jumpsTo);
        }

        Kind(Function<String, List<String>> change) {
            this.change = change;
            this.jumpsTo = Optional.empty();
        }

        /// Whether it may change which paths a case can take, and not only what a step carries.
        public boolean turnsPaths() {
            return switch (this) {
                case JUMP_TO_ENFORCEMENT, JUMP_TO_ENFORCEMENT_ORDER, JUMP_TO_DECISION -> true;
                case DUTY_DROPPED, VOID_DROPPED, CONDITION_DROPPED, NO_DEADLINE, CASE_CLOCK_DROPPED -> true;
                case NO_ROLE, NO_BASIS, NO_EVIDENCE, WRONG_UNIT, SHORTER_TERM, SERVICE_DROPPED, PROOF_DROPPED -> false;
                case OTHER_PEOPLE_DROPPED, ROW_DROPPED, ROW_WIDENED, ROW_OTHER_ANSWER -> false;
                case WATCH_DROPPED, FIELD_DROPPED, WRONG_ORGAN -> false;
            };
        }

        private static List<String> target(String line, String to) {
            return line.contains("event:")
                            && !line.contains("target: " + to + "}")
                            && !line.contains("target: " + to + ",")
                    ? only(line, "target: [a-z_]+", "target: " + to)
                    : List.of();
        }

        private static List<String> unit(String line) {
            if (!line.contains("after:") || line.contains("law: 内部")) return List.of();
            if (line.matches(".*after: \\d+wd.*")) return only(line, "after: (\\d+)wd", "after: $1d");
            return line.matches(".*after: \\d+d.*") ? only(line, "after: (\\d+)d", "after: $1wd") : List.of();
        }

        private static List<String> shorter(String line) {
            if (!line.contains("after:") || line.contains("law: 内部")) return List.of();
            return line.contains("max(60d,6mo)")
                    ? only(line, "\"max\\(60d,6mo\\)\"", "60d")
                    : only(line, "after: \\d+(wd|d|h|mo|y)", "after: 1$1");
        }

        private static List<String> only(String line, String what, String by) {
            String changed = Pattern.compile(what).matcher(line).replaceFirst(by);
            return changed.equals(line) ? List.of() : List.of(changed);
        }

        private static List<String> first(String line, String what, String by) {
            return only(line, what, by).stream()
                    .map(changed -> changed.replace("tag: []", "tag: [甲]"))
                    .toList();
        }

        private static List<String> each(String line, String what) {
            return each(line, what, "");
        }

        private static List<String> each(String line, String what, String by) {
            var changed = new ArrayList<String>();
            var found = Pattern.compile(what).matcher(line);
            while (found.find()) changed.add(line.substring(0, found.start()) + by + line.substring(found.end()));
            return changed;
        }
    }

    /// Every mutant of a text, in the order of kinds and lines.
    public static List<Mutant> of(String text) {
        var lines = text.lines().toList();
        var mutants = new ArrayList<Mutant>();
        for (var kind : Kind.values()) {
            if (kind.jumpsTo.filter(to -> !text.contains(" " + to + ":\n")).isPresent()) continue;
            for (int i = 0; i < lines.size(); i++) {
                for (String now : kind.change.apply(lines.get(i))) mutants.add(mutant(kind, lines, i, now));
            }
        }
        return mutants;
    }

    private static Mutant mutant(Kind kind, List<String> lines, int at, String now) {
        var changed = new ArrayList<>(lines);
        changed.set(at, now);
        return new Mutant(kind, at + 1, lines.get(at).strip(), now.strip(), String.join("\n", changed) + "\n");
    }

    boolean refused() {
        return read(text).filter(Checker::passes).isEmpty();
    }

    /// Whether nobody could tell its cases from those of the good book.
    boolean like(String good) {
        return Alike.are(read(good).orElseThrow(), read(text).orElseThrow());
    }

    private static Optional<Book> read(String text) {
        return switch (Shelf.bundled().read("book.yaml", text)) {
            case Shelf.Reading.Unreadable _ -> Optional.empty();
            case Shelf.Reading.Read(var book) -> Optional.of(book);
        };
    }

    @Override
    public String toString() {
        return kind + " 第" + line + "行：" + was + "  ⇒  " + now;
    }
}

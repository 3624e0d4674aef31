package longtang.playbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One cell of a decision table: a unary test of DMN 1.5, 9.2, without expressions.
sealed interface Cell {

    /// `-` in DMN, 任意 in a book.
    record Anything() implements Cell {}

    record Equal(String value) implements Cell {}

    /// `<`, `<=`, `>` or `>=` a number.
    record Beyond(String sign, BigDecimal bound) implements Cell {}

    record OneOf(List<Cell> cells) implements Cell {

        public OneOf {
            cells = List.copyOf(cells);
        }
    }

    record AllOf(List<Cell> cells) implements Cell {

        public AllOf {
            cells = List.copyOf(cells);
        }
    }

    record Other(Cell cell) implements Cell {}

    Cell ANYTHING = new Anything();

    default boolean fits(@Nullable String value) {
        return switch (this) {
            case Anything() -> true;
            case Equal(var wanted) -> value != null && same(wanted, value);
            case Beyond(var sign, var bound) ->
                value != null
                        && number(value)
                                .filter(n -> beyond(n.compareTo(bound), sign))
                                .isPresent();
            case OneOf(var cells) -> cells.stream().anyMatch(cell -> cell.fits(value));
            case AllOf(var cells) -> cells.stream().allMatch(cell -> cell.fits(value));
            case Other(var cell) -> value != null && !cell.fits(value);
        };
    }

    private static boolean beyond(int order, String sign) {
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean same(String wanted, String value) {
        if (wanted.equals(value)) return true;
        var number = number(wanted);
        return number.isPresent()
                && number(value).filter(n -> n.compareTo(number.get()) == 0).isPresent();
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// The values that a cell of equalities names; empty where it tests otherwise.
    default List<String> named() {
        return switch (this) {
            case Equal(var value) -> List.of(value);
            case OneOf(var cells) ->
                cells.stream().flatMap(cell -> cell.named().stream()).toList();
            case Other(var cell) -> cell.named();
            case Anything() -> List.of();
            case Beyond _ -> List.of();
            case AllOf _ -> List.of();
        };
    }

    /// The cell as DMN writes it; `quoted` says whether the column holds strings.
    default String dmn(boolean quoted) {
        return switch (this) {
            case Anything() -> "-";
            case Equal(var value) -> quoted ? "\"" + value + "\"" : value;
            case Beyond(var sign, var bound) -> sign + bound.toPlainString();
            case OneOf(var cells) ->
                String.join(",", cells.stream().map(cell -> cell.dmn(quoted)).toList());
            case AllOf(var cells) -> range(cells);
            case Other(var cell) -> "not(" + cell.dmn(quoted) + ")";
        };
    }

    private static String range(List<Cell> cells) {
        var low = (Beyond) cells.getFirst();
        var high = (Beyond) cells.getLast();
        return (low.sign().equals(">=") ? "[" : "(")
                + low.bound().toPlainString() + ".." + high.bound().toPlainString()
                + (high.sign().equals("<=") ? "]" : ")");
    }

    /// Reads a cell of DMN: `-`, `"a","b"`, `true`, `>=18`, `[1..5)`, `not("a")`; nothing where it is an expression.
    static Optional<Cell> readDmn(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) return Optional.of(ANYTHING);
        if (cell.startsWith("not(") && cell.endsWith(")"))
            return readDmn(cell.substring(4, cell.length() - 1)).map(Other::new);
        var cells = new ArrayList<Cell>();
        for (String part : parts(cell)) {
            var one = readOne(part.strip());
            if (one.isEmpty()) return Optional.empty();
            cells.add(one.get());
        }
        return Optional.of(cells.size() == 1 ? cells.getFirst() : new OneOf(cells));
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (c == ',' && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static Optional<Cell> readOne(String part) {
        if (part.length() > 1 && part.startsWith("\"") && part.endsWith("\""))
            return Optional.of(new Equal(part.substring(1, part.length() - 1)));
        if (part.equals("true") || part.equals("false")) return Optional.of(new Equal(part));
        for (String sign : List.of("<=", ">=", "<", ">")) {
            if (part.startsWith(sign))
                return number(part.substring(sign.length()).strip()).map(bound -> new Beyond(sign, bound));
        }
        var range = java.util.regex.Pattern.compile(
                        "([\\[(\\]])\\s*(-?[\\d.]+?)\\s*\\.\\.\\s*(-?[\\d.]+)\\s*([\\])\\[])")
                .matcher(part);
        if (range.matches() && range.group(2) instanceof String low && range.group(3) instanceof String high) {
            var from = number(low).map(bound -> new Beyond("[".equals(range.group(1)) ? ">=" : ">", bound));
            var to = number(high).map(bound -> new Beyond("]".equals(range.group(4)) ? "<=" : "<", bound));
            return from.flatMap(lower -> to.map(upper -> new AllOf(List.of(lower, upper))));
        }
        return number(part).map(n -> new Equal(part));
    }
}

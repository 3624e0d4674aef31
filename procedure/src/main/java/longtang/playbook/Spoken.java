package longtang.playbook;

import java.util.Locale;
import java.util.stream.Collectors;
import longtang.law.LawWords;

/// Parts of a book as people say them, in Chinese: books are written and read in it.
final class Spoken {

    private static final LawWords LAW = LawWords.in(Locale.SIMPLIFIED_CHINESE);

    private Spoken() {}

    static String limit(Clock.Limit limit) {
        return switch (limit) {
            case Clock.Limit.For(var term) -> LAW.term(term);
            case Clock.Limit.UntilFact(var fact) -> "至" + fact;
        };
    }

    static String guard(Guard guard) {
        return switch (guard) {
            case Guard.Always() -> "";
            case Guard.Is(var name, var value) ->
                switch (value) {
                    case "true" -> name;
                    case "false" -> "不" + name;
                    default -> name + "为“" + value + "”";
                };
            case Guard.Not(var inner) -> "并非（" + guard(inner) + "）";
            case Guard.All(var parts) ->
                String.join("，且", parts.stream().map(Spoken::guard).toList());
            case Guard.Any(var parts) ->
                String.join("，或", parts.stream().map(Spoken::guard).toList());
        };
    }

    static String target(Book book, Move.Target target) {
        return switch (target) {
            case Move.Target.To(var id) -> book.state(id).map(State::label).orElse(id);
            case Move.Target.History() -> "回到停下之前";
            case Move.Target.Stay() -> "仍在原处";
        };
    }

    static String ladder(Ladder ladder) {
        return ladder.name() + "：登记“" + String.join("”“", ladder.before()) + "”以前，须先"
                + ladder.rungs().stream().map(Spoken::rung).collect(Collectors.joining("，并且"))
                + (ladder.when().equals(Guard.ALWAYS) ? "" : "（限于" + guard(ladder.when()) + "）")
                + (ladder.liftedBy().isEmpty() ? "" : "；“" + String.join("”“", ladder.liftedBy()) + "”以后不再等");
    }

    static String rung(Ladder.Rung rung) {
        var tried = rung.deed().word() + " " + rung.tries() + " 次";
        return rung.met() == 0 ? tried + "（提出即可）" : rung.deed().word() + "见到人 " + rung.met() + " 次，或者" + tried;
    }

    /// Text that may stand in XML.
    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Who may write a paper without being asked, and where; empty where nobody may.
    static String writer(Book book, Paper paper) {
        return paper.by()
                .map(name -> book.roles().get(name))
                .map(role -> "（" + where(book, paper) + "可以由" + role.label() + "写）")
                .orElse("");
    }

    private static String where(Book book, Paper paper) {
        if (paper.where().isEmpty()) return "任何时候";
        return paper.where().stream()
                .flatMap(id -> book.state(id).stream())
                .map(state -> "“" + state.label() + "”")
                .collect(Collectors.joining("、"));
    }
}

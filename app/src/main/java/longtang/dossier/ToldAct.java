package longtang.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.record.Act;
import longtang.web.Words;

/// Says in a sentence what was done to a file.
record ToldAct(Words words) {

    private static final Set<String> SAID = Set.of(
            "address",
            "part",
            "kind",
            "material",
            "use",
            "area",
            "status",
            "outcome",
            "hazards",
            "confirmed",
            "succeeds");

    String say(Act act) {
        return switch (act.what()) {
            case "dossier.opened" ->
                words.say("dossier.act.opened", act.detail().getOrDefault("sightings", 0));
            case "dossier.changed" -> changed(act);
            case "dossier.settled" ->
                words.say("dossier.act.settled", fields(act), act.detail().getOrDefault("version", 0));
            case "dossier.withdrawn" ->
                words.say("dossier.act.withdrawn", fields(act), act.detail().getOrDefault("version", 0));
            case "dossier.merged" ->
                words.say("dossier.act.merged", act.detail().getOrDefault("heir", ""));
            case "dossier.closed" -> words.say("dossier.act.closed");
            default -> other(act);
        };
    }

    // Acts of other modules bring their words along; what has none stands as its code.
    private String other(Act act) {
        var key = "act." + act.what();
        var said = words.say(key);
        return said.equals(key) ? words.say("dossier.act.other", act.what()) : said;
    }

    private String fields(Act act) {
        return list(act, "fields").stream()
                .map(field -> words.say("dossier.field." + field))
                .collect(Collectors.joining(words.say("dossier.comma")));
    }

    private String changed(Act act) {
        var said = new ArrayList<String>();
        var linked = list(act, "linked");
        if (!linked.isEmpty()) said.add(words.say("dossier.act.linked", records(linked)));
        var ended = list(act, "ended");
        if (!ended.isEmpty()) said.add(words.say("dossier.act.ended", records(ended)));
        var fields = list(act, "fields").stream().filter(SAID::contains).toList();
        if (!fields.isEmpty()) {
            said.add(words.say(
                    "dossier.act.changed",
                    fields.stream()
                            .map(field -> words.say("dossier.field." + field))
                            .collect(Collectors.joining(words.say("dossier.comma")))));
        }
        return said.isEmpty() ? words.say("dossier.act.renewed") : String.join(words.say("dossier.semicolon"), said);
    }

    // "patrol XC20250310-01" becomes 日常巡查 XC20250310-01.
    private String records(List<String> keys) {
        return keys.stream()
                .map(key -> key.split(" ", 2))
                .map(key -> words.say("source." + key[0]) + " " + key[key.length - 1])
                .collect(Collectors.joining(words.say("dossier.comma")));
    }

    private static List<String> list(Act act, String key) {
        return act.detail().get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}

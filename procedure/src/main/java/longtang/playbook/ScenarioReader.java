package longtang.playbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.playbook.Scenario.Line;

/// Reads scenarios: plain sentences in Chinese, one a line; lines that begin with `#` are remarks.
public final class ScenarioReader {

    /// What could be read, or the line that could not.
    public sealed interface Reading {

        record Read(Scenario scenario) implements Reading {}

        record Unreadable(int line, String text) implements Reading {}
    }

    private static final int LINES = 500;
    private static final String WHEN = "(\\d{4}-\\d\\d-\\d\\d)(?: (\\d\\d:\\d\\d))?";
    private static final Pattern KNOWN = Pattern.compile("已知(.+)");
    private static final Pattern BEGINS = Pattern.compile(WHEN + "[ ，]*(?:接到线索|发现)");
    private static final Pattern HAPPENS = Pattern.compile(WHEN + "[ ，]*(独自)?([^ ，“]+?)登记“([^”]+)”(?:，(.*))?");
    private static final Pattern PASSES = Pattern.compile("到" + WHEN);
    private static final Pattern IN = Pattern.compile("这时在“([^”]+)”");
    private static final Pattern DUE = Pattern.compile("“([^”]+)”届满于" + WHEN);
    private static final Pattern STILL = Pattern.compile("“([^”]+)”没有在走");
    private static final Pattern PAPER = Pattern.compile("应写《([^》]+)》");
    private static final Pattern DONE = Pattern.compile("已有“([^”]+)”");
    private static final Pattern UNDONE = Pattern.compile("没有“([^”]+)”");
    private static final Pattern MAY = Pattern.compile("可以登记“([^”]+)”");

    private ScenarioReader() {}

    public static Reading read(String text) {
        var lines = new ArrayList<Line>();
        String title = "";
        String book = "";
        int number = 0;
        for (String raw : text.lines().limit(LINES).toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (title.isEmpty()) title = line;
            else if (line.startsWith("依照"))
                book = line.substring(2).replace("。", "").strip();
            else {
                for (String sentence : line.split("。|；")) {
                    var read = sentence(number, sentence.strip());
                    if (read.isEmpty()) return new Reading.Unreadable(number, sentence);
                    lines.add(read.get());
                }
            }
        }
        return new Reading.Read(new Scenario(title, book, lines));
    }

    private static Optional<Line> sentence(int number, String text) {
        try {
            return known(number, text).or(() -> story(number, text)).or(() -> expected(number, text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Line> known(int number, String text) {
        return match(KNOWN, text).flatMap(m -> facts(group(m, 1))).map(facts -> new Line.Known(number, facts));
    }

    private static Optional<Line> story(int number, String text) {
        return match(BEGINS, text)
                .<Line>map(m -> new Line.Begins(number, at(m, 1)))
                .or(() -> match(HAPPENS, text).flatMap(m -> happens(number, m)))
                .or(() -> match(PASSES, text).map(m -> new Line.Passes(number, at(m, 1))));
    }

    private static Optional<Line> happens(int number, Matcher m) {
        var facts = new LinkedHashMap<String, String>();
        var day = at(m, 1).toLocalDate();
        Optional<Delivery> delivery = Optional.empty();
        Optional<Attempt> tried = Optional.empty();
        String refused = "";
        for (String part : group(m, 6).split("，")) {
            if (part.isBlank()) continue;
            if (part.startsWith("被拒绝：")) refused = part.substring(4);
            else if (part.startsWith("收到日为"))
                delivery = Optional.of(new Delivery.InPerson(LocalDate.parse(part.substring(4))));
            else if (part.startsWith("公告送达")) {
                delivery = Optional.of(new Delivery.ByNotice(day));
                if (part.contains("下落不明"))
                    tried = Optional.of(
                            new Attempt(Delivery.Method.IN_PERSON, day, Attempt.Trouble.WHEREABOUTS_UNKNOWN));
            } else {
                var fact = facts(part);
                if (fact.isEmpty()) return Optional.empty();
                facts.putAll(fact.get());
            }
        }
        int people = group(m, 3).isEmpty() ? 2 : 1;
        var happens = new Line.Happens(number, at(m, 1), group(m, 4), group(m, 5), facts, delivery, tried, people);
        return Optional.of(refused.isEmpty() ? happens : new Line.Refused(number, happens, refused));
    }

    private static Optional<Line> expected(int number, String text) {
        return match(IN, text)
                .<Line>map(m -> new Line.In(number, group(m, 1)))
                .or(() -> match(DUE, text).map(m -> new Line.Due(number, group(m, 1), at(m, 2).toLocalDate())))
                .or(() -> match(STILL, text).map(m -> new Line.NotRunning(number, group(m, 1))))
                .or(() -> match(PAPER, text).map(m -> new Line.Paper(number, group(m, 1))))
                .or(() -> match(DONE, text).map(m -> new Line.Duty(number, group(m, 1), true)))
                .or(() -> match(UNDONE, text).map(m -> new Line.Duty(number, group(m, 1), false)))
                .or(() -> match(MAY, text).map(m -> new Line.May(number, group(m, 1))));
    }

    private static Optional<Map<String, String>> facts(String text) {
        var facts = new LinkedHashMap<String, String>();
        for (String part : text.split("，")) {
            int is = part.indexOf('为');
            if (is <= 0) return Optional.empty();
            facts.put(part.substring(0, is).strip(), part.substring(is + 1).strip());
        }
        return Optional.of(facts);
    }

    private static LocalDateTime at(Matcher m, int group) {
        var day = LocalDate.parse(group(m, group));
        String time = group(m, group + 1);
        return day.atTime(time.isEmpty() ? LocalTime.of(10, 0) : LocalTime.parse(time));
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static String group(Matcher matcher, int number) {
        var group = matcher.group(number);
        return group == null ? "" : group;
    }
}

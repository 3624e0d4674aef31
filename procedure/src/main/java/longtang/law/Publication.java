package longtang.law;

import static longtang.law.Guardrail.PERSON_EXPOSED;
import static longtang.law.Guardrail.REPORTER_EXPOSED;
import static longtang.law.Guardrail.SENSITIVE_EXPOSED;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Showing a text to the public. Guardrail 8: no child, health, identity number, phone, room, bank card or reporter.
///
/// It finds what has a form and the names it is given; a person still reads what is published.
///
/// @param people names of the people concerned, children among them
/// @param reporters names by which the one who reported it could be known
public record Publication(String text, Set<String> people, Set<String> reporters) implements Intent {

    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:(?:\\+?86)?1[3-9]\\d{9}|0\\d{9,11}|[2-9]\\d{7})(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(?:\\d{17}[0-9Xx]|\\d{15})(?!\\d)");
    private static final Pattern BANK_CARD = Pattern.compile("(?<!\\d)(?:62\\d{14,17}|[3-5]\\d{15})(?!\\d)");
    private static final Pattern ROOM = Pattern.compile("(?:\\d+|[A-Za-z]\\d+|[一二三四五六七八九十]+)室");
    private static final Pattern HEALTH =
            Pattern.compile("患(?:有|病|者)|病历|病史|病情|确诊|残疾(?:证|人证)|精神(?:病|障碍|疾病)|癌|艾滋|怀孕|孕妇|透析|瘫痪");
    private static final Pattern CHILD = Pattern.compile("(?<!\\d)(?:[0-9]|1[0-3])(?:周)?岁|未成年|儿童|小学生|幼儿|婴儿");
    private static final Pattern REPORTER = Pattern.compile("(?:举报人|投诉人|来电人|诉求人)(?:[：:是为系])");

    public Publication {
        people = Set.copyOf(people);
        reporters = Set.copyOf(reporters);
    }

    @Override
    public List<Refusal> objections() {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var digits = plain.replaceAll("(?<=\\d)[\\s\\-](?=\\d)", "");
        var objections = new ArrayList<Refusal>();
        add(PHONE.matcher(digits).find(), PERSON_EXPOSED, "phone", objections);
        add(IDENTITY.matcher(digits).find(), PERSON_EXPOSED, "identity", objections);
        add(ROOM.matcher(plain).find(), PERSON_EXPOSED, "room", objections);
        add(names(people, plain), PERSON_EXPOSED, "name", objections);
        add(BANK_CARD.matcher(digits).find(), SENSITIVE_EXPOSED, "bank", objections);
        add(HEALTH.matcher(plain).find(), SENSITIVE_EXPOSED, "health", objections);
        add(CHILD.matcher(plain).find(), SENSITIVE_EXPOSED, "child", objections);
        add(REPORTER.matcher(plain).find() || names(reporters, plain), REPORTER_EXPOSED, "reporter", objections);
        return objections;
    }

    private static boolean names(Collection<String> names, String plain) {
        return names.stream().anyMatch(name -> !name.isBlank() && plain.contains(name.strip()));
    }

    private static void add(boolean found, Guardrail guardrail, String what, List<Refusal> objections) {
        if (found) objections.add(guardrail.because("law.guard.exposed." + what));
    }

    @Override
    public String toString() {
        return "Publication[" + text.length() + " characters]";
    }
}

package longtang.people;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The rules of access as they are written in access.yaml: the one place that says who sees what.
///
/// A door that nobody has written down is closed to everybody.
public final class AccessRules {

    private static final AccessRules SHIPPED = read();

    private final Map<String, AccessRule> byDoor;

    private AccessRules(Map<String, AccessRule> byDoor) {
        this.byDoor = byDoor;
    }

    public static AccessRules shipped() {
        return SHIPPED;
    }

    /// In the order of the file.
    public List<AccessRule> all() {
        return List.copyOf(byDoor.values());
    }

    public boolean knows(String door) {
        return byDoor.containsKey(door);
    }

    public Reach reach(Role role, String door) {
        var rule = byDoor.get(door);
        return rule == null ? Reach.NOTHING : rule.reach(role);
    }

    private static AccessRules read() {
        try (var file = AccessRules.class.getResourceAsStream("access.yaml")) {
            if (file == null) throw new IllegalStateException("access.yaml is missing");
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var rules = new LinkedHashMap<String, AccessRule>();
            for (var entry : entries) {
                var rule = rule(entry);
                if (rules.put(rule.door(), rule) != null)
                    throw new IllegalStateException("access.yaml has two rules for " + rule.door());
            }
            return new AccessRules(rules);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static AccessRule rule(Map<String, Object> entry) {
        var unknown = new ArrayList<>(entry.keySet());
        unknown.removeAll(List.of("door", "what", "basis", "note", "sees"));
        if (!unknown.isEmpty()) throw new IllegalStateException("access.yaml: unknown word " + unknown);
        var sees = new EnumMap<Role, Reach>(Role.class);
        if (entry.get("sees") instanceof Map<?, ?> written) {
            written.forEach((role, reach) -> sees.put(Role.of(role.toString()), Reach.of(reach.toString())));
        }
        return new AccessRule(text(entry, "door"), text(entry, "what"), text(entry, "basis"), note(entry), sees);
    }

    private static String text(Map<String, Object> entry, String key) {
        if (entry.get(key) instanceof String text && !text.isBlank()) return text;
        throw new IllegalStateException("access.yaml: a rule without " + key);
    }

    private static String note(Map<String, Object> entry) {
        return entry.get("note") instanceof String text ? text : "";
    }
}

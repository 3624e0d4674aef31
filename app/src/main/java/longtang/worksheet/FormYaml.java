package longtang.worksheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A mapping file as pieces of YAML 1.2 that know their lines; whatever is not as it must be is noted.
///
/// As in books of procedures, anchors are refused and depth is limited, so that no short file unfolds into a long one.
final class FormYaml {

    static final int MOST_CHARACTERS = 100_000;
    private static final int DEEPEST = 6;

    private final String file;
    private final List<FormProblem> problems;
    private final LoadSettings settings;

    /// @param problems where everything that is wrong is noted
    FormYaml(String file, List<FormProblem> problems) {
        this.file = file;
        this.problems = problems;
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setUseMarks(true)
                .build();
    }

    Optional<Node> read(String text) {
        try {
            if (!isPlain(text)) return Optional.empty();
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) wrong(1, "empty");
            return root;
        } catch (MarkedYamlEngineException marked) {
            wrong(line(marked.getProblemMark()), "yaml", String.valueOf(marked.getProblem()));
        } catch (YamlEngineException unreadable) {
            wrong(1, "yaml", String.valueOf(unreadable.getMessage()));
        }
        return Optional.empty();
    }

    private boolean isPlain(String text) {
        var depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) depth++;
            if (event instanceof CollectionEndEvent) depth--;
            var anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
            if (anchored || event instanceof AliasEvent || depth > DEEPEST) {
                wrong(line(event.getStartMark()), depth > DEEPEST ? "deep" : "anchor");
                return false;
            }
        }
        return true;
    }

    /// The entries of a map whose keys are names.
    Map<String, Node> entries(Node node) {
        return entries(node, Set.of());
    }

    /// The entries of a map in which only these keywords may stand.
    Map<String, Node> entries(Node node, Set<String> keywords) {
        var entries = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode map)) {
            wrong(node, "map");
            return entries;
        }
        for (var entry : map.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                wrong(entry.getKeyNode(), "map");
            } else if (!keywords.isEmpty() && !keywords.contains(key.getValue())) {
                wrong(key, "keyword", key.getValue(), String.join("、", keywords));
            } else if (entries.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                wrong(key, "twice", key.getValue());
            }
        }
        return entries;
    }

    List<Node> items(Node node) {
        if (node instanceof SequenceNode list) return list.getValue();
        wrong(node, "list");
        return List.of();
    }

    /// A text of at most so many characters; empty, and noted, where it is none.
    String text(Node node, int longest) {
        if (!(node instanceof ScalarNode scalar)) {
            wrong(node, "text");
            return "";
        }
        var text = scalar.getValue().strip();
        if (text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl)) return text;
        wrong(node, "long", longest);
        return "";
    }

    void wrong(Node at, String what, Object... args) {
        wrong(line(at.getStartMark()), what, args);
    }

    private void wrong(int line, String what, Object... args) {
        problems.add(FormProblem.of(file, line, what, args));
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(it -> it.getLine() + 1).orElse(1);
    }
}

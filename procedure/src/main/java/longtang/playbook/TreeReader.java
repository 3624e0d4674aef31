package longtang.playbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML 1.2 into a [Tree], within budgets: a book is a page for people, not a program.
///
/// Source: YAML 1.2.2. Anchors, aliases and tags are refused, so that no short text can unfold into a long one;
/// 1.1 is not read because there the key `on` means *true*.
final class TreeReader {

    static final int CHARACTERS = 1_000_000;
    static final int DEPTH = 24;
    static final int NODES = 100_000;

    /// The reading stops here; what is wrong has been noted.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem why;

        Stopped(Problem why) {
            super(why.key(), null, false, false);
            this.why = why;
        }
    }

    private final String file;
    private final Iterator<Event> events;
    private int nodes;

    private TreeReader(String file, String text) {
        this.file = file;
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(CHARACTERS)
                .setUseMarks(true)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /// The tree of one document; or nothing, with the reason in `problems`.
    static java.util.Optional<Tree.Named> read(String file, String text, Problems problems) {
        if (text.length() > CHARACTERS) {
            problems.add(new Place(file, 1), "YAML", "yaml.long", CHARACTERS);
            return java.util.Optional.empty();
        }
        try {
            return java.util.Optional.of(new TreeReader(file, text).document());
        } catch (Stopped stopped) {
            problems.add(stopped.why);
        } catch (MarkedYamlEngineException marked) {
            int line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new Place(file, line), "YAML", "yaml.syntax", String.valueOf(marked.getProblem()));
        } catch (YamlEngineException unreadable) {
            problems.add(new Place(file, 1), "YAML", "yaml.syntax", String.valueOf(unreadable.getMessage()));
        }
        return java.util.Optional.empty();
    }

    private Tree.Named document() {
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent) {
                if (node(event, 1) instanceof Tree.Named named) return endOf(named);
                throw stop(event, "yaml.map");
            }
        }
        throw new Stopped(Problem.of(new Place(file, 1), "YAML", "yaml.empty"));
    }

    private Tree.Named endOf(Tree.Named named) {
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof NodeEvent) throw stop(event, "yaml.two");
        }
        return named;
    }

    private Tree node(Event event, int depth) {
        if (depth > DEPTH) throw stop(event, "yaml.deep", DEPTH);
        if (++nodes > NODES) throw stop(event, "yaml.nodes", NODES);
        if (event instanceof AliasEvent) throw stop(event, "yaml.alias");
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) throw stop(event, "yaml.alias");
        return switch (event) {
            case ScalarEvent scalar -> new Tree.Text(at(event), scalar.getValue());
            case SequenceStartEvent start -> many(start, depth);
            case MappingStartEvent start -> named(start, depth);
            default -> throw stop(event, "yaml.strange");
        };
    }

    private Tree.Many many(SequenceStartEvent start, int depth) {
        var items = new ArrayList<Tree>();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Tree.Many(at(start), items);
    }

    private Tree.Named named(MappingStartEvent start, int depth) {
        var entries = new LinkedHashMap<String, Tree>();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent key)) throw stop(event, "yaml.key");
            var value = node(events.next(), depth + 1);
            if (entries.put(key.getValue(), value) != null) throw stop(event, "yaml.twice", key.getValue());
        }
        return new Tree.Named(at(start), entries);
    }

    private Place at(Event event) {
        return new Place(
                file, event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    private Stopped stop(Event event, String key, Object... args) {
        return new Stopped(Problem.of(at(event), "YAML", key, args));
    }
}

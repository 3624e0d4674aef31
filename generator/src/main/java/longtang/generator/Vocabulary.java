package longtang.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words and sentences of one set (a for tuning, b and c for tests, d held out) over those that all share.
///
/// A resource of words has sections in brackets and one word or sentence a line.
final class Vocabulary {

    static final Set<String> SETS = Set.of("a", "b", "c", "d");

    private static final Vocabulary COMMON = new Vocabulary(sections("common.txt"));

    private final Map<String, List<String>> sections;

    private Vocabulary(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    static Vocabulary common() {
        return COMMON;
    }

    static Vocabulary of(String set) {
        return new Vocabulary(sections(set + ".txt"));
    }

    List<String> words(String section) {
        var words = sections.get(section);
        if (words == null) throw new IllegalArgumentException("No words for " + section);
        return words;
    }

    Map<String, List<String>> sections() {
        return sections;
    }

    /// The lines of a resource beside the words, without blank lines and remarks.
    static List<String> lines(String resource) {
        try (var in = Vocabulary.class.getResourceAsStream("words/" + resource)) {
            if (in == null) throw new IllegalArgumentException("No resource " + resource);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<String>> sections(String resource) {
        var sections = new HashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : lines(resource)) {
            if (line.startsWith("[")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else {
                current.add(line);
            }
        }
        return sections;
    }
}

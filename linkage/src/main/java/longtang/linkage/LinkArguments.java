package longtang.linkage;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
record LinkArguments(
        boolean help,
        Path model,
        Path left,
        @Nullable Path right,
        Path out,
        @Nullable Path clusters,
        @Nullable Path reasons,
        @Nullable Path weights,
        @Nullable Path decisions,
        @Nullable Path weightsOut,
        @Nullable Double threshold,
        int threads,
        boolean json) {

    /// A command line that cannot be followed.
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient LinkProblem problem;

        Wrong(String code, Object... args) {
            super(code);
            this.problem = LinkProblem.of(code, args);
        }

        LinkProblem problem() {
            return problem;
        }
    }

    private static final Set<String> WITH_VALUE = Set.of(
            "--model",
            "--out",
            "--clusters",
            "--reasons",
            "--threshold",
            "--weights",
            "--decisions",
            "--weights-out",
            "--threads");
    private static final Path NONE = Path.of("");

    static LinkArguments read(String[] args) throws Wrong {
        var values = new HashMap<String, String>();
        var files = new ArrayList<Path>();
        boolean json = false;
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            var arg = rest.pop();
            if (arg.equals("--help") || arg.equals("-h")) {
                return new LinkArguments(true, NONE, NONE, null, NONE, null, null, null, null, null, null, 1, false);
            } else if (arg.equals("--json")) {
                json = true;
            } else if (WITH_VALUE.contains(arg)) {
                if (rest.isEmpty()) throw new Wrong("usage.no-value", arg);
                if (values.put(arg, rest.pop()) != null) throw new Wrong("usage.twice", arg);
            } else if (arg.startsWith("--")) {
                throw new Wrong("usage.unknown", arg);
            } else {
                files.add(Path.of(arg));
            }
        }
        if (files.isEmpty() || files.size() > 2) throw new Wrong("usage.files", files.size());
        return new LinkArguments(
                false,
                needed(values, "--model"),
                files.getFirst(),
                files.size() == 2 ? files.getLast() : null,
                needed(values, "--out"),
                path(values, "--clusters"),
                path(values, "--reasons"),
                path(values, "--weights"),
                path(values, "--decisions"),
                path(values, "--weights-out"),
                threshold(values),
                threads(values),
                json);
    }

    private static Path needed(Map<String, String> values, String option) throws Wrong {
        var path = path(values, option);
        if (path == null) throw new Wrong("usage.needed", option);
        return path;
    }

    private static @Nullable Path path(Map<String, String> values, String option) {
        var value = values.get(option);
        return value == null ? null : Path.of(value);
    }

    private static @Nullable Double threshold(Map<String, String> values) throws Wrong {
        var text = values.get("--threshold");
        if (text == null) return null;
        try {
            double threshold = Double.parseDouble(text);
            if (threshold > 0 && threshold < 1) return threshold;
        } catch (NumberFormatException e) {
            // falls through: both are the same mistake
        }
        throw new Wrong("usage.threshold", text);
    }

    private static int threads(Map<String, String> values) throws Wrong {
        var text = values.get("--threads");
        if (text == null) return Runtime.getRuntime().availableProcessors();
        if (text.matches("[1-9]\\d{0,2}")) return Integer.parseInt(text);
        throw new Wrong("usage.threads", text);
    }
}

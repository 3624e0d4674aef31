package longtang.register;

import java.io.PrintStream;

/// How far it is, on one line of the terminal: 逐对比较 [#####-----] 52 %. Elsewhere one line for each stage.
final class ProgressBar implements Progress {

    private static final int WIDTH = 24;
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintStream err;
    private final ReasonWords words;
    private final boolean terminal;
    private Stage shown = Stage.READING;
    private boolean begun;
    private long lastShown;

    ProgressBar(PrintStream err, ReasonWords words) {
        this.err = err;
        this.words = words;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    @Override
    public void at(Stage stage, long done, long total) {
        boolean next = !begun || stage != shown;
        if (next && begun) end();
        begun = true;
        shown = stage;
        if (!terminal) {
            if (next) err.println(words.word("stage." + stage));
            return;
        }
        long now = System.nanoTime();
        if (!next && done < total && now - lastShown < EVERY_NANOS) return;
        lastShown = now;
        err.print("\r" + words.word("stage." + stage) + " " + bar(done, total));
        err.flush();
    }

    void end() {
        if (terminal && begun) err.println();
        begun = false;
    }

    private static String bar(long done, long total) {
        if (total <= 0) return done > 0 ? Long.toString(done) : "…";
        int full = (int) Math.clamp(done * WIDTH / total, 0, WIDTH);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + Math.min(100, done * 100 / total) + " %";
    }
}

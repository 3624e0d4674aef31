package longtang.register;

import java.io.PrintStream;

/// `longtang match`: four files in, the register out.
public final class MatchCommand {

    private MatchCommand() {}

    /// Exit codes: 0 ok, 1 finished with rejects, 2 usage, 3 input unreadable.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        err.println("longtang match: " + args.length);
        return 2;
    }
}

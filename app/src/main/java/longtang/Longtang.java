package longtang;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import longtang.generator.GenerateCommand;
import longtang.generator.ScoreCommand;
import longtang.law.DueCommand;
import longtang.ledger.RegisterTable;
import longtang.linkage.LinkCommand;
import longtang.playbook.PlaybookCommand;
import longtang.register.MatchCommand;

/// The product's one command: `longtang demo`, `longtang serve`, `longtang match` …
///
/// Commands that need neither Spring nor a database do not touch them.
public final class Longtang {

    private Longtang() {}

    public static void main(String[] arguments) {
        var exit = run(arguments);
        if (exit != STILL_RUNNING) System.exit(exit);
    }

    /// A server has been started and goes on after `main` returns.
    static final int STILL_RUNNING = -1;

    private static int run(String[] arguments) {
        if (arguments.length == 0) return help(2);
        var rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return switch (arguments[0]) {
            case "serve" -> Server.serve(rest);
            case "demo" -> Server.demo(rest);
            case "verify" -> VerifyInstallation.run(rest, System.out, System.err);
            case "scrub" -> Scrub.run(rest, System.out, System.err);
            case "match" -> MatchCommand.run(rest, System.out, System.err);
            case "link" -> LinkCommand.run(rest, System.out, System.err);
            case "due" -> DueCommand.run(rest, System.out, System.err);
            case "generate" -> GenerateCommand.run(rest, System.out, System.err);
            case "score" -> ScoreCommand.run(rest, System.out, System.err);
            case "playbook" -> PlaybookCommand.run(rest, System.out, System.err, RegisterTable::rows);
            case "help", "--help", "-h" -> help(0);
            default -> help(2);
        };
    }

    private static int help(int exit) {
        var words = ResourceBundle.getBundle("longtang/commands", Locale.getDefault());
        (exit == 0 ? System.out : System.err).println(words.getString("help"));
        return exit;
    }
}

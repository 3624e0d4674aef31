package longtang;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Saves views and deletes them again, as fast as the system answers, and remembers what it was told is done.
final class Writer {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// An act that was acknowledged.
    record Acknowledged(String what, UUID view) {}

    private final KillableSystem system;
    private final Thread thread;
    private final Set<Acknowledged> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile String lately = "nothing was tried";
    private @Nullable Visit visit;

    private Writer(KillableSystem system) {
        this.system = system;
        this.thread = Thread.ofPlatform().unstarted(this::run);
    }

    static Writer start(KillableSystem system) {
        var writer = new Writer(system);
        writer.thread.start();
        return writer;
    }

    Set<Acknowledged> acknowledged() {
        return acknowledged;
    }

    void waitForOneMore() throws InterruptedException {
        int before = acknowledged.size();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() == before) {
            if (System.nanoTime() > until)
                throw new IllegalStateException("Nothing is acknowledged any more: " + lately);
            Thread.sleep(10);
        }
    }

    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void run() {
        var view = UUID.randomUUID();
        while (!stopping) {
            try {
                if (bothDone(view)) view = UUID.randomUUID(); // otherwise the same again: repeating must do no harm
            } catch (IOException away) {
                lately = away.toString();
                rest();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private boolean bothDone(UUID view) throws IOException, InterruptedException {
        return done("/register/views", "request=" + view + "&name=view&view=all", "view.saved", view)
                && done("/register/views/" + view + "/deletion", "", "view.deleted", view);
    }

    private boolean done(String path, String form, String what, UUID view) throws IOException, InterruptedException {
        var here = visit == null ? Visit.signedIn(system, system.password()) : visit;
        visit = here.isOpen() ? here : null;
        if (visit == null) return false;
        var answer = here.post(path, form);
        var where = answer.headers().firstValue("Location").orElse("");
        lately = answer.statusCode() + " " + where;
        if (answer.statusCode() == 403 || where.contains("sign-in")) visit = null; // the session is gone
        else if (answer.statusCode() == 303) {
            acknowledged.add(new Acknowledged(what, view));
            return true;
        }
        return answer.statusCode() == 404; // deleted already, though nobody was told
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package longtang.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether the server still listens, and has it started again where it does not: after a full disk, or when
/// somebody ended the wrong process. What was committed is there again; what was not has never been acknowledged.
final class Watch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration A_LOOK = Duration.ofSeconds(1);
    private static final int SURELY_GONE = 3;

    /// Starts the server, and fails where it does not start.
    interface Starting {
        void again() throws IOException;
    }

    private final int port;
    private final Starting starting;
    private final Thread thread;
    private boolean said;

    Watch(int port, Starting starting) {
        this.port = port;
        this.starting = starting;
        this.thread = Thread.ofVirtual().name("database watch").start(this::run);
    }

    private void run() {
        try {
            int missed = 0;
            while (true) {
                Thread.sleep(A_LOOK);
                missed = listens() ? 0 : missed + 1;
                if (missed >= SURELY_GONE) startAgain();
                else if (missed == 0) said = false;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    // A server that recovers listens already: it answers that it is not ready yet.
    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Math.toIntExact(A_LOOK.toMillis()));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private void startAgain() {
        try {
            if (!said) log.atWarn().log("the database has ended; starting it again");
            starting.again();
            log.atInfo().log("the database is there again");
        } catch (IOException | IllegalStateException notYet) {
            if (!said)
                log.atError().addKeyValue("why", notYet.getMessage()).log("the database does not start; trying on");
        }
        said = true;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

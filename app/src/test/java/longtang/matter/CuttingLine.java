package longtang.matter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A line to a server on this machine that breaks after some bytes, to or fro, as chance has it.
final class CuttingLine implements AutoCloseable {

    private static final int LEAST = 40_000;
    private static final int MOST = 4 << 20;

    private final ServerSocket door;
    private final int server;
    private final Random random;
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingLine(int server, long seed) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.random = new Random(seed);
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void listen() {
        try {
            while (true) {
                var here = door.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), server);
                var left = new AtomicLong(LEAST + random.nextInt(MOST - LEAST));
                Thread.ofVirtual().start(() -> carry(here, there, left));
                Thread.ofVirtual().start(() -> carry(there, here, left));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void carry(Socket from, Socket to, AtomicLong left) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[16_384];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (left.addAndGet(-n) > 0) continue;
                cuts.incrementAndGet();
                return;
            }
        } catch (IOException cut) {
            // by the other side, or by us
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

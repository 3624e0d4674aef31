package longtang.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Does independent pieces of work at once and gives the results in the order of the pieces.
final class Parallel {

    private Parallel() {}

    static <P, R> List<R> map(List<P> pieces, Function<P, R> work, int threads) {
        if (threads == 1 || pieces.size() < 2) return pieces.stream().map(work).toList();

        try (var pool = Executors.newFixedThreadPool(Math.min(threads, pieces.size()))) {
            var tasks = new ArrayList<Callable<R>>();
            for (var piece : pieces) tasks.add(() -> work.apply(piece));
            var results = new ArrayList<R>();
            for (var future : pool.invokeAll(tasks)) results.add(future.get());
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while linking", e);
        }
    }
}

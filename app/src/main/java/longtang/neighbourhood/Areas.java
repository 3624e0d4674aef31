package longtang.neighbourhood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the first start the codes of Shanghai's districts, streets and committees are taken in.
@Component
@Order(0)
class Areas implements ApplicationRunner {

    private final AreaStore store;

    Areas(AreaStore store) {
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!store.isEmpty()) return;
        var rows = shipped();
        store.insert(
                rows.stream().map(row -> row[0]).toList(),
                rows.stream().map(row -> row[1]).toList());
    }

    private static List<String[]> shipped() {
        try (var file = Areas.class.getResourceAsStream("areas.tsv")) {
            if (file == null) throw new IllegalStateException("areas.tsv is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

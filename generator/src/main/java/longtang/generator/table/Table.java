package longtang.generator.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A ledger file while it is being written: a header row first, then rows in order.
public interface Table extends Closeable {

    void append(List<String> cells) throws IOException;
}

package longtang.playbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads a register: one map a row, its cells by their headers, blank ones left out.
///
/// Whoever starts the command brings it along, so that this module needs no reader of workbooks.
public interface RegisterRows {

    /// The rows below the headers, in their order.
    ///
    /// @throws IOException with a sentence for people, where the file cannot be read
    List<Map<String, String>> read(Path file) throws IOException;
}

package longtang.playbook;

import java.util.List;
import java.util.Optional;

/// A document of a book: its basis, and what it must say.
public record Paper(String name, Optional<Basis> basis, List<String> fields, Place at) {}

package longtang.matching;

import longtang.register.StructureNumber;

/// Says whether a file is in handling. Answered by the modules that handle files; as long as nobody answers, none is.
///
/// Files in handling are merged only by two persons.
public interface Handling {

    boolean isInHandling(StructureNumber file);
}

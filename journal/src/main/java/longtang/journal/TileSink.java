package longtang.journal;

/// Takes tiles as a growing log makes them: to write them down, or to compare them with what is there.
@FunctionalInterface
public interface TileSink {

    void tile(TilePath path, byte[] content);
}

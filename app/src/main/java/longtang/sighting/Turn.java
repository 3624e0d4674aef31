package longtang.sighting;

/// The right to read imports, held by one worker of the whole installation at a time. A worker that dies loses it.
interface Turn extends AutoCloseable {

    @Override
    void close();
}

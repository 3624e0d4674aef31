package longtang.journal;

/// A row of the journal's table: the entry's number, its leaf as it was noted, and its bytes.
public record Row(long index, Hash leaf, byte[] entry) {}

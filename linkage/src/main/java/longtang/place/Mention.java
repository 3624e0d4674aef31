package longtang.place;

/// A place and where in the text it was written: from `start` (included) to `end` (excluded).
public record Mention(Place place, int start, int end) {}

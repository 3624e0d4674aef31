package longtang.register;

/// A structure a sighting might be of, and how likely.
record Choice(Candidate structure, double bits, double probability) {}

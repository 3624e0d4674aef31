package longtang.register;

/// A structure that a sighting may be of, and what speaks for it, in bits.
record Offer(int sighting, Candidate structure, double bits) {}

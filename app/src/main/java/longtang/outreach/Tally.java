package longtang.outreach;

/// How often a household was gone to in one round, and how often somebody was met; the same for talks: offered and
/// held.
public record Tally(int visits, int visitsMet, int talks, int talksHeld) {}

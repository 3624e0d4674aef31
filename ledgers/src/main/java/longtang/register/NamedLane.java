package longtang.register;

/// A lane's everyday name as the ledgers themselves gave it away: 慈德里 is 天津路44弄, said so `times` times.
public record NamedLane(String name, String road, String lane, int times) {}

package longtang.neighbourhood.earth;

/// Degrees east and north. For arithmetic only: what is kept is a [Position], which says in what system.
public record LonLat(double longitude, double latitude) {}

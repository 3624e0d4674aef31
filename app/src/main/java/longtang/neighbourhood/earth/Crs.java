package longtang.neighbourhood.earth;

import java.util.Locale;
import java.util.Optional;

/// The coordinate system in which a longitude and a latitude are meant. Numbers without one mean nothing.
public enum Crs {
    /// 2000 国家大地坐标系, EPSG:4490: what is kept.
    CGCS2000("CGCS2000"),
    /// What a satellite receiver gives, EPSG:4326.
    WGS_84("WGS-84"),
    /// What Chinese web maps and telephones give: WGS-84 shifted by some 500 m.
    GCJ_02("GCJ-02");

    private final String code;

    Crs(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Reads `GCJ-02`, `gcj02`, `EPSG:4490`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
    public static Optional<Crs> read(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (plain.contains("GCJ02")) return Optional.of(GCJ_02);
        if (plain.contains("CGCS2000") || plain.endsWith("4490")) return Optional.of(CGCS2000);
        if (plain.contains("WGS84") || plain.endsWith("CRS84") || plain.endsWith("4326")) return Optional.of(WGS_84);
        return Optional.empty();
    }
}

package longtang.neighbourhood.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarthTest {

    /// By PROJ 9.1.1: `cs2cs -f %.4f EPSG:4490 EPSG:4549`, latitude and longitude in, north and east out.
    @ParameterizedTest
    @CsvSource({
        "121.485, 31.24, 641474.7662, 3458534.4586",
        "120.0, 31.0, 500000.0000, 3430974.3234",
        "121.0, 30.7, 595804.2829, 3398141.1227",
        "121.9, 31.8, 679940.3688, 3521247.9631",
        "113.912316, 22.543847, -127040.8081, 2506827.1874"
    })
    void the_grid_is_that_of_proj(double longitude, double latitude, double east, double north) {
        var grid = new GaussKrueger(120).project(new LonLat(longitude, latitude));

        assertThat(grid.east()).isEqualTo(east, within(1e-4));
        assertThat(grid.north()).isEqualTo(north, within(1e-4));
    }

    @Test
    void the_grid_comes_back_within_a_thousandth_of_a_millimetre_anywhere_in_china() {
        var random = new Random(44);
        for (var i = 0; i < 5_000; i++) {
            var there = new LonLat(73 + 62 * random.nextDouble(), 4 + 49 * random.nextDouble());
            var zone = GaussKrueger.around(there.longitude());
            var back = zone.unproject(zone.project(there));

            assertThat(metres(there, back)).as("%s", there).isLessThan(1e-6);
        }
    }

    @Test
    void a_longitude_lies_in_the_zone_of_the_nearest_meridian() {
        assertThat(GaussKrueger.around(121.47).centralMeridian()).isEqualTo(120);
        assertThat(GaussKrueger.around(121.51).centralMeridian()).isEqualTo(123);
        assertThatThrownBy(() -> new GaussKrueger(121)).isInstanceOf(IllegalArgumentException.class);
    }

    /// From the tests of eviltransform (github.com/googollee/eviltransform, MIT): Shanghai, Shenzhen, Beijing.
    /// Its later versions took another ellipsoid, which makes up to 2 cm.
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void gcj_02_is_the_published_algorithm(double longitude, double latitude, double toLongitude, double toLatitude) {
        var gcj = Gcj02.fromWgs84(new LonLat(longitude, latitude));

        assertThat(metres(gcj, new LonLat(toLongitude, toLatitude))).isLessThan(0.03);
        assertThat(metres(Gcj02.toWgs84(new LonLat(toLongitude, toLatitude)), new LonLat(longitude, latitude)))
                .isLessThan(0.03);
    }

    @Test
    void gcj_02_comes_back_within_a_tenth_of_a_millimetre() {
        var random = new Random(44);
        for (var i = 0; i < 5_000; i++) {
            var there = new LonLat(73 + 62 * random.nextDouble(), 4 + 49 * random.nextDouble());

            assertThat(metres(there, Gcj02.toWgs84(Gcj02.fromWgs84(there))))
                    .as("%s", there)
                    .isLessThan(1e-4);
        }
    }

    @Test
    void what_is_kept_is_cgcs2000_and_says_where_it_came_from() {
        var phone = new Position(121.531541859215, 31.17530398364597, Crs.GCJ_02, 8, "高德");
        var kept = phone.inCgcs2000();

        assertThat(kept.crs()).isEqualTo(Crs.CGCS2000);
        assertThat(metres(kept.lonLat(), new LonLat(121.5272106, 31.1774276))).isLessThan(0.03);
        assertThat(kept.accuracy()).isEqualTo(14);
        assertThat(kept.source()).isEqualTo("高德 (GCJ-02)");
        assertThat(kept.inCgcs2000()).isSameAs(kept);
    }

    @Test
    void a_place_outside_china_or_without_accuracy_is_none() {
        assertThatThrownBy(() -> new Position(31.24, 121.485, Crs.CGCS2000, 1, ""))
                .hasMessageContaining("Not in China");
        assertThatThrownBy(() -> new Position(121.485, 31.24, Crs.CGCS2000, 0, ""))
                .hasMessageContaining("accuracy");
    }

    @ParameterizedTest
    @CsvSource({
        "GCJ-02, GCJ_02",
        "gcj02, GCJ_02",
        "EPSG:4490, CGCS2000",
        "urn:ogc:def:crs:OGC:1.3:CRS84, WGS_84",
        "wgs84, WGS_84"
    })
    void systems_are_read_as_people_and_programs_write_them(String text, Crs crs) {
        assertThat(Crs.read(text)).contains(crs);
        assertThat(Crs.read("EPSG:3857")).isEmpty();
    }

    static double metres(LonLat one, LonLat other) {
        var north = (one.latitude() - other.latitude()) * 111_195;
        var east = (one.longitude() - other.longitude()) * 111_195 * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(east, north);
    }
}

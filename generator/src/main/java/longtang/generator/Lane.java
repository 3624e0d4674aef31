package longtang.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lane with its houses: 天津路44弄, perhaps also called 慈德里, and what was built in it.
///
/// `commonName` says that other lanes elsewhere bear the same name.
record Lane(
        long index,
        String road,
        int number,
        @Nullable String name,
        boolean commonName,
        Committee committee,
        int doors,
        double longitude,
        double latitude,
        List<Structure> structures) {

    /// A neighbourhood committee and the street and district above it.
    record Committee(String code, String name, String street, String district) {}

    List<Structure> standing() {
        return structures.stream().filter(Structure::stands).toList();
    }
}

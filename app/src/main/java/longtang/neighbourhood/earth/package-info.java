/// Where a lane's metres lie on the earth: coordinate systems kept apart, projection, control points.
///
/// Plain arithmetic, no Spring and no SQL. Everything is kept in CGCS2000; GCJ-02 and WGS-84 are converted where they
/// come in and never stored. Other modules may use it as `neighbourhood :: earth`.
@NamedInterface("earth")
@NullMarked
package longtang.neighbourhood.earth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

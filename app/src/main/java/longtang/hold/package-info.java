/// The hold register (暂予保留): what is retained for the time being, what the registration office was asked to note, and
/// what residents have against it. Retained is not legal (暂缓不等于合法).
///
/// Knows files and rounds only by their keys; whoever handles a round says when a hold begins, takes effect and ends.
/// Tells the systems of other offices whether something is held, never whose.
@ApplicationModule(
        displayName = "暂予保留 Hold",
        allowedDependencies = {"evidence", "law", "neighbourhood", "notice", "people", "place", "record", "vault", "web"
        })
@NullMarked
package longtang.hold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

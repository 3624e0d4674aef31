/// Agreements (助拆协议) and signatures: who must sign, what was agreed upon, who signed which print, and what was taken
/// back.
///
/// Knows files and rounds only by their keys; whoever handles a round says when an agreement comes into force or
/// lapses.
@ApplicationModule(
        displayName = "协议 Agreement",
        allowedDependencies = {"evidence", "law", "notice", "people", "record", "vault", "web"})
@NullMarked
package longtang.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

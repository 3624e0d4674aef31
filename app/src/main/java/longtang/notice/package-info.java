/// Papers (文书): drafted for a round of handling, filled in, numbered without gaps, printed once, never changed.
///
/// Knows files and rounds only by their keys; whoever handles a round says what a paper must contain and who may write
/// it. Anybody may check a printed paper by its code.
@ApplicationModule(
        displayName = "文书 Notice",
        allowedDependencies = {"evidence", "law", "people", "record", "vault", "web"})
@NullMarked
package longtang.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

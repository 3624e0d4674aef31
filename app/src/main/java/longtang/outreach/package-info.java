/// Talking first (先劝后办): visits, talks and after-care, help for what is lacking, campaigns.
///
/// Knows files and rounds only by their keys; whoever handles a round asks how often somebody was visited and says how
/// it ended. No score on a person, no name of a resident.
@ApplicationModule(
        displayName = "柔性执法 Outreach",
        allowedDependencies = {"evidence", "law", "neighbourhood", "people", "record", "vault", "web"})
@NullMarked
package longtang.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

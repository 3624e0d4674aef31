/// The rounds of the door-to-door survey (摸排轮次): who went where, and which doors of which lane have been seen.
///
/// Fed by `sighting`'s imports; keeps no names, only how many people went.
@ApplicationModule(
        displayName = "摸排 Survey",
        allowedDependencies = {"sighting", "ledger", "register", "place", "law", "people", "record", "web"})
@NullMarked
package longtang.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

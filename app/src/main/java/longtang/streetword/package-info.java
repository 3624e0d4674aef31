/// The street's own words (街道词语): what the ledgers call a wash place or a lane without any list saying so. A match
/// hears them and uses them for the time being; a person accepts or refuses them, and that holds.
@ApplicationModule(
        displayName = "街道词语 Street words",
        allowedDependencies = {"law", "ledger", "people", "record", "register", "web"})
@NullMarked
package longtang.streetword;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

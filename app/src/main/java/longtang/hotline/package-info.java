/// The tickets of the 12345 hotline (工单) and their clocks: what is asked, and by when it is to be answered.
///
/// Fed by `sighting`'s imports. Who reported is never known here: a ticket keeps only what may be shown.
@ApplicationModule(
        displayName = "热线 Hotline",
        allowedDependencies = {"sighting", "ledger", "register", "law", "people", "record", "web"})
@NullMarked
package longtang.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

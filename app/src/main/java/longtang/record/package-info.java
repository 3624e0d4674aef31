/// What was done, by whom, when: one append-only row for every act (全程留痕).
///
/// At the bottom: uses no other module. Every changing transaction notes its act here, in the same transaction.
@ApplicationModule(
        displayName = "留痕 Record",
        allowedDependencies = {})
@NullMarked
package longtang.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

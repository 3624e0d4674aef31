/// What was done, by whom, when: one append-only row for every act (全程留痕), and its entry in the log nobody can
/// change unseen (留痕日志).
///
/// At the bottom: uses no other module of the running system. Every changing transaction notes its act here, in the
/// same transaction.
@ApplicationModule(
        displayName = "留痕 Record",
        allowedDependencies = {"journal"})
@NullMarked
package longtang.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

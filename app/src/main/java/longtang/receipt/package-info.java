/// What anybody may check (存证): the log's checkpoints, tiles and keys in public, receipts and bundles for whoever may
/// see the act.
///
/// Reads `record` and `dossier` and changes nothing in them.
@ApplicationModule(
        displayName = "存证 Receipt",
        allowedDependencies = {"dossier", "evidence", "journal", "law", "people", "record", "register", "web"})
@NullMarked
package longtang.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

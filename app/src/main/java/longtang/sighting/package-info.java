/// What anybody saw: the rows of the four ledgers, word for word, and the imports that brought them (线索).
///
/// A sighting is never changed; a later file that says something else about the same record is a new revision.
/// What a row says about people lies sealed (`vault`); the row keeps a placeholder. Uses `evidence` for the files as
/// they came and `ledger` to read them; knows nothing of what is done about them.
@ApplicationModule(
        displayName = "线索 Sighting",
        allowedDependencies = {"evidence", "ledger", "register", "law", "people", "record", "web", "vault"})
@NullMarked
package longtang.sighting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

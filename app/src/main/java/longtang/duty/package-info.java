/// Who answers for what (责任到人): grids, pairings of officers with captains and grid workers, task forces.
///
/// Tells `people` on which lanes somebody works, and everybody which building has nobody. Knows nothing of structures:
/// what is to be watched at a building is told by whoever implements [Watchlist].
@ApplicationModule(
        displayName = "责任 Duty",
        allowedDependencies = {"people", "neighbourhood", "record", "web", "law"})
@NullMarked
package longtang.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

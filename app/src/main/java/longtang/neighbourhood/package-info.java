/// Where things stand: committees, lanes, their plans, buildings and spots (一弄一图).
///
/// Near the bottom: knows nothing of structures. Whoever draws a lane brings the marks that go on it. Two doors:
/// [Neighbourhood] for whoever asks where something stands, [LanePlans] for whoever draws. `drafting` is the desk where
/// plans are drawn, read in and given out; `earth` knows coordinates.
@ApplicationModule(
        displayName = "里弄 Neighbourhood",
        allowedDependencies = {"people", "record", "web", "law", "ledger"})
@NullMarked
package longtang.neighbourhood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

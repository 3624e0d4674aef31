/// Files and photos by what is in them: the same bytes are kept once, and nothing is ever deleted (证据).
///
/// Whoever gives bytes gets their SHA-256 and finds them by it. An exhibit is a file that proves something of a round
/// of handling, which is opaque here.
@ApplicationModule(
        displayName = "证据 Evidence",
        allowedDependencies = {"record", "law"})
@NullMarked
package longtang.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

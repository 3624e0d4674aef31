/// Files and photos by what is in them: the same bytes are kept once, and nothing is ever deleted (证据).
///
/// At the bottom: uses no other module. Whoever gives bytes gets their SHA-256 and finds them by it.
@ApplicationModule(
        displayName = "证据 Evidence",
        allowedDependencies = {})
@NullMarked
package longtang.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Personal data over time (个人信息): how long it is kept, what is held about somebody, and erasing it on request.
///
/// Knows no module that holds data; each says for itself what it holds ([longtang.vault.Holder]) and what runs out
/// ([longtang.vault.Retained]).
@ApplicationModule(
        displayName = "个人信息 Privacy",
        allowedDependencies = {"vault", "people", "record", "web", "law"})
@NullMarked
package longtang.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

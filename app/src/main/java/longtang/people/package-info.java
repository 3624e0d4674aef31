/// Who works here: accounts, roles, sign-in, and which doors are open to whom.
///
/// Uses `record` for its acts and `web` for its pages. Every endpoint says with [Door] or [OpenToEveryone]
/// under which rule of access.yaml it stands; one that says nothing is closed, and a test fails.
@ApplicationModule(
        displayName = "人员 People",
        allowedDependencies = {"record", "web", "law", "vault"})
@NullMarked
package longtang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

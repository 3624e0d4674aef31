/// Where what is secret or personal lies sealed (保密箱): keys outside the database, and values that only a key opens.
///
/// At the bottom. Every subject has a key of its own; destroying the key erases what was sealed under it, in the
/// database and in every backup of it, while all that was said about it elsewhere stays provable.
@ApplicationModule(
        displayName = "密存 Vault",
        allowedDependencies = {"record"})
@NullMarked
package longtang.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

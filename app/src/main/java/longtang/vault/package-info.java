/// Where what is secret or personal lies sealed (保密箱): keys outside the database, and values that only a key opens.
///
/// At the bottom. Every subject has a key of its own; destroying it erases what was sealed under it, at once here, and
/// in
/// a backup when the backup of the keys has run out (docs/running.md). What was said about it elsewhere stays provable.
@ApplicationModule(
        displayName = "密存 Vault",
        allowedDependencies = {"record"})
@NullMarked
package longtang.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

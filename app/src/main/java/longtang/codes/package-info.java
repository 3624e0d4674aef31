/// The lists of values that people choose from (值域), as data: a street renames, adds and retires, no programme changes.
///
/// Codes are stable and never deleted: a value that was ever written into a file can always be read.
@ApplicationModule(
        displayName = "值域 Codes",
        allowedDependencies = {"people", "record", "web", "law", "place"})
@NullMarked
package longtang.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The law's answers: what a rule allows, what it refuses, the article it stands on, and the day a term ends.
///
/// Plain Java without Spring and SQL. Words live in message bundles; this package returns codes and arguments.
/// Nothing here asks what time it is: every day and hour is handed in.
@NullMarked
package longtang.law;

import org.jspecify.annotations.NullMarked;

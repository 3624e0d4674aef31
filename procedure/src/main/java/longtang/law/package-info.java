/// The law's answers: what a rule allows, what it refuses, and the article it stands on.
///
/// Plain Java without Spring and SQL. Words live in message bundles; this package returns codes and arguments.
@NullMarked
package longtang.law;

import org.jspecify.annotations.NullMarked;

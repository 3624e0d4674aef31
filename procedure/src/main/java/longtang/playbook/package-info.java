/// How a matter is handled, written as a book: read, proven for every path, and then run step by step.
///
/// Plain Java without Spring and SQL. May use `longtang.law`; words live in message bundles.
@NullMarked
package longtang.playbook;

import org.jspecify.annotations.NullMarked;

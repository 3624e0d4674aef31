/// The running system, one process: one flat package a capability, and this front door.
///
/// `Longtang` chooses the command; `Application` is what `serve` and `demo` start.
@NullMarked
package longtang;

import org.jspecify.annotations.NullMarked;

/// Oracles that nobody here wrote, over the engines of this project.
@NullMarked
package longtang.conformance;

import org.jspecify.annotations.NullMarked;

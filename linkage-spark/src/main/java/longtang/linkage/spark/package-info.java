/// The linkage engine on Apache Spark: the same kernel, weights, keys and rules, so the same pairs and clusters, for more
/// rows than one machine should hold.
@NullMarked
package longtang.linkage.spark;

import org.jspecify.annotations.NullMarked;

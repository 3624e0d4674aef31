/// Remedies against a decision (复议、诉讼、赔偿): a register of their own, because the law opens them whatever became of
/// the matter, after its end too.
///
/// Knows files and rounds only by their keys; whoever handles a round lets its procedure follow what is lodged here.
@ApplicationModule(
        displayName = "救济 Remedy",
        allowedDependencies = {"evidence", "law", "record"})
@NullMarked
package longtang.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

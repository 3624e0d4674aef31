package longtang.matter;

import java.util.Map;
import longtang.playbook.Paper;

/// Somewhere in the house where something is known for a paper, under the names of its fields. Proposals, as in
/// [Known]: whoever writes the paper confirms or corrects them.
interface Knowing {

    /// Empty where nothing is known for this paper; fields that it does not have are passed over.
    Map<String, String> known(Matter matter, Paper paper);
}

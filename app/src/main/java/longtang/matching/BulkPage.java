package longtang.matching;

import java.util.List;

/// The sample to look at, and what would be decided with it.
record BulkPage(String id, int least, List<Sample> sample, List<DeskPage.Pair> rest, int missing, boolean stopped) {

    record Sample(DeskPage.Pair pair, boolean looked, boolean open) {}
}

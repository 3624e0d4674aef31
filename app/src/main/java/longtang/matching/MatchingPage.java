package longtang.matching;

import java.util.List;

/// The desk with its question, what it has shown so far, and how the last run went.
///
/// @param calibration whether this person may see how far the probabilities can be trusted
record MatchingPage(
        Live live,
        boolean hasRun,
        List<Figure> figures,
        List<Named> lanes,
        int wordsOpen,
        List<String> blocks,
        DeskPage desk,
        List<String> precision,
        boolean calibration,
        int waitingForSecond) {

    /// The run under way, or the outcome of the last.
    record Live(boolean running, String stage, long done, long total, String last, String failure) {}

    record Figure(String label, String value) {}

    record Named(String name, String lane, int times) {}
}

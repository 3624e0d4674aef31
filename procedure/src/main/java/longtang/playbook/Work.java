package longtang.playbook;

import java.util.List;
import java.util.Optional;

/// What is to be done in a state: by whom, on what basis, with which papers and proofs.
///
/// @param window the hours in which alone it may be done, such as `工作日 06:00-22:00`
/// @param notSameAs states whose handler may not be the one here
/// @param publish what is shown to the public, if anything; `retain` how long the papers are kept
public record Work(
        String role,
        Basis basis,
        List<String> documents,
        List<String> evidence,
        List<String> checklist,
        Optional<String> window,
        List<String> notSameAs,
        Optional<String> publish,
        Optional<String> retain,
        Place at) {}

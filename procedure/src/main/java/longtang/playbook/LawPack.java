package longtang.playbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longtang.law.Term;

/// What the law asks of every book, whatever the matter: a city may add to it and can lift nothing.
///
/// @param follows a duty, and those without which it cannot stand
/// @param lasting duties that stand until a document takes them back, such as a served decision
/// @param revoking events after which what was served no longer stands
/// @param served duties that are done only by the service of a paper
/// @param said what must come with an event of this name, in whichever book it stands
/// @param statutory what a document must say, by the article it rests on
/// @param pauses the causes for which a case may rest
/// @param apart natures of steps that one person may not do both of
/// @param remedies what a party may lodge at any time, after the end too; it moves no case but by what it raises
public record LawPack(
        String name,
        String version,
        Set<String> kinds,
        List<Obligation> obligations,
        List<Right> rights,
        Map<String, List<String>> follows,
        Map<String, Basis> lasting,
        Set<String> revoking,
        Set<String> served,
        Map<String, Said> said,
        Map<String, List<String>> statutory,
        Map<String, Basis> pauses,
        List<List<String>> apart,
        List<CaseLimit> limits,
        List<Earned> earned,
        List<Move> remedies,
        Map<String, Clock> clocks,
        Place at) {

    /// A step of this nature needs these duties done, and those not done.
    ///
    /// @param entry duties that must have been done when a move leads into the step; a return does not ask again
    /// @param only facts under which alone the step may be entered
    /// @param by kinds of roles that may do it; empty for any
    /// @param certain whether the days on which it rests must be certain, because it is or prepares execution
    /// @param firm whether no exemption can lift it
    /// @param needs `window`, `officers`, `clock` …: what the step itself must carry
    public record Obligation(
            String rule,
            String nature,
            List<String> requires,
            List<String> forbids,
            List<String> entry,
            Guard only,
            List<String> by,
            List<String> needs,
            boolean certain,
            boolean firm,
            String say,
            Basis basis,
            Place at) {}

    /// An event that must be open in every step where `when` is done and `unless` is not.
    ///
    /// @param at natures of the steps in which alone it must be; empty for every step
    /// @param except natures of steps in which it need not be
    public record Right(
            String rule,
            List<String> events,
            List<String> when,
            List<String> unless,
            List<String> at,
            List<String> except,
            String say,
            Basis basis) {

        boolean concerns(List<String> natures) {
            return (at.isEmpty() || natures.stream().anyMatch(at::contains))
                    && natures.stream().noneMatch(except::contains);
        }
    }

    /// What an event asserts needs its proof, and marks that it makes untrue must go.
    public record Said(List<String> evidence, List<String> voids, Basis basis) {}

    /// A duty that nobody may simply assert: only a clock at least this long does it, or an event with one of these
    /// proofs.
    ///
    /// @param clock empty where time alone never does it
    public record Earned(
            String rule, String duty, Optional<Term> clock, List<String> evidence, String say, Basis basis) {}

    /// An event that does this duty must start a clock of the case that is at most this long.
    ///
    /// @param again a duty that ends the counting; whoever takes it back, and goes on, starts the clock anew
    public record CaseLimit(String rule, String duty, Term most, String again, Basis basis, String say) {}

    public String reference() {
        return name + "@" + version;
    }

    Optional<String> fieldsArticle(Basis basis) {
        return switch (basis) {
            case Basis.Internal internal -> Optional.of(internal.toString()).filter(statutory::containsKey);
            case Basis.Legal(var articles) ->
                articles.stream()
                        .map(article ->
                                article.statute().article(article.number()).toString())
                        .filter(statutory::containsKey)
                        .findFirst();
        };
    }
}

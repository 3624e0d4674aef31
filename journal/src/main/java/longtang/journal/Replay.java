package longtang.journal;

/// How a state is built anew from the log: a beginning, and what each entry makes of it.
///
/// The contract: `apply` depends on its arguments alone (no clock, no table, no chance), so that two replays give
/// equal states. It bears contents that have been erased. It throws for an entry type it does not know; to pass over
/// what one does not understand would make another state without saying so.
public interface Replay<S> {

    S begin();

    /// Entries come in the order of their numbers, each once.
    S apply(S state, long index, Entry entry, Openings openings);
}

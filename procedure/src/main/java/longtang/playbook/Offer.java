package longtang.playbook;

import java.util.List;
import java.util.Optional;

/// An event that may be entered now: whose act it is, whereto it may lead, and what it takes.
///
/// An offer is no promise: the facts, the hands and the hour are looked at when the event is entered.
///
/// @param role who of the house enters it as their own act; nothing for what others do and the house only notes
/// @param people how many must act together
/// @param targets labels of the states to which it may lead, in the order of the book; empty where the case stays
/// @param evidence what must lie in the file: of the state where the act is its own, and of the event
/// @param certain that of it which is wanted whatever the facts are; the rest, which the facts choose
/// @param needs papers of its state that must be issued before, where the act is the state's own
/// @param papers what has to be written then; `serve` the paper whose service the event is
/// @param asks facts that its conditions ask for, and days by which deadlines will run, known or not
/// @param ladders persuasion that must have been tried before, as the book demands it of this case
public record Offer(
        String event,
        Whose whose,
        Optional<Role> role,
        int people,
        List<String> targets,
        List<String> evidence,
        List<String> certain,
        List<String> needs,
        List<String> papers,
        Optional<String> serve,
        List<String> asks,
        Optional<Basis> basis,
        List<Ladder> ladders) {

    /// Whose act it is.
    public enum Whose {
        HOUSE,
        PARTY,
        OUTSIDE,
        REMEDY
    }
}

package longtang.playbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 先劝后办: what persuasion must have been tried before a hard event, and in which cases.
///
/// The law only says that one should educate, warn and guide first (城管条例 18); how often is the office's own rule.
///
/// @param before events of the house that wait for it
/// @param when in which cases; where its facts are not known it binds nobody
/// @param liftedBy events after which nobody waits any longer, such as a danger that was found
/// @param yields events by which persuasion has reached its end: the party removed it, agreed, undertook
public record Ladder(
        String name,
        List<String> before,
        Guard when,
        List<String> liftedBy,
        List<Rung> rungs,
        List<String> yields,
        Basis basis,
        Place at) {

    /// What people do on a rung.
    public enum Deed {
        /// 走访: going to the door.
        VISIT("走访"),
        /// 约谈: asking the party to a talk.
        TALK("约谈");

        private final String word;

        Deed(String word) {
            this.word = word;
        }

        /// As the book writes it.
        public String word() {
            return word;
        }

        static Optional<Deed> read(String word) {
            return Stream.of(values()).filter(deed -> deed.word.equals(word)).findFirst();
        }
    }

    /// A rung: done when somebody was met so often, or when it was tried so often in vain.
    ///
    /// @param met how often somebody must be met; 0 where trying is enough
    /// @param tries after how many tries it is done whether anybody opened or not; never 0, or a closed door would
    /// stop the law for good
    public record Rung(Deed deed, int met, int tries, Place at) {

        public boolean isReached(int met, int tries) {
            return tries >= this.tries || (this.met > 0 && met >= this.met);
        }
    }
}

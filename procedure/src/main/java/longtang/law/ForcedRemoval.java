package longtang.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts on which it depends when a structure may be removed by force: 行政强制法第四十四条.
///
/// @param ownRemoval the decision's term for the party to remove it
/// @param urging the 催告书 and when the last of them was served on it; null if there is none yet
/// @param announcement the 公告 and when it was posted; null if there is none yet
public record ForcedRemoval(
        List<Recipient> recipients,
        Term ownRemoval,
        @Nullable Call urging,
        @Nullable Call announcement) {

    /// A call to remove the structure within a term that runs from a day.
    public record Call(LocalDate from, Term term) {}

    public ForcedRemoval {
        recipients = List.copyOf(recipients);
    }
}

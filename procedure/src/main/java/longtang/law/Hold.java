package longtang.law;

/// One clock that holds the gate shut, and until when.
///
/// @param who whose clock it is; empty where it is everybody's
public record Hold(Kind kind, String who, Article article, DueDate due) {

    public enum Kind {
        OWN_REMOVAL,
        REVIEW_PERIOD,
        SUIT_PERIOD,
        SUIT_AFTER_REVIEW,
        APPEAL_PERIOD,
        URGING,
        ANNOUNCEMENT
    }
}

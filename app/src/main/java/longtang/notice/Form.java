package longtang.notice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What kind of paper it is, told by how statutes and books name papers; the longest ending decides.
public enum Form {
    /// Decides about somebody: red head, seal.
    DECISION("决定书", "认定书"),
    /// Is addressed to somebody.
    LETTER("通知书", "告知书", "催告书", "函", "单", "证明"),
    /// Notes what was said, found or agreed upon.
    RECORD("记录", "笔录", "协议", "承诺书", "申请书"),
    /// Goes through a case point by point, before anything is decided.
    REVIEW("法制审核意见书"),
    /// Stays in the office or hangs in public: nobody in particular is addressed.
    SHEET("清单");

    private final List<String> endings;

    Form(String... endings) {
        this.endings = List.of(endings);
    }

    public static Form of(String name) {
        return Stream.of(values())
                .max(Comparator.comparing(form -> form.length(name)))
                .filter(form -> form.length(name) > 0)
                .orElse(SHEET);
    }

    private int length(String name) {
        return endings.stream()
                .filter(name::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    boolean isAboutSomebody() {
        return this == DECISION || this == LETTER || this == RECORD;
    }

    boolean namesOfficers() {
        return this == DECISION || this == LETTER;
    }
}

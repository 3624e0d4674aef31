package longtang.notice;

import java.util.List;

/// What kind of paper it is, told by how statutes and books name papers.
public enum Form {
    /// Decides about somebody: red head, seal.
    DECISION("决定书", "认定书"),
    /// Is addressed to somebody.
    LETTER("通知书", "告知书", "催告书", "函", "单", "证明"),
    /// Notes what was said, found or agreed upon.
    RECORD("记录", "笔录", "协议", "承诺书", "申请书"),
    /// Stays in the office or hangs in public: nobody in particular is addressed.
    SHEET();

    private final List<String> endings;

    Form(String... endings) {
        this.endings = List.of(endings);
    }

    public static Form of(String name) {
        for (var form : values()) if (form.endings.stream().anyMatch(name::endsWith)) return form;
        return SHEET;
    }

    boolean isAboutSomebody() {
        return this != SHEET;
    }

    boolean namesOfficers() {
        return this == DECISION || this == LETTER;
    }
}

package longtang.place;

/// What stands in a text between two tokens.
///
/// @param after where the second token ends
record Gap(String text, int from, int to, int after) {

    private static final String SENTENCE_ENDS = "。!?;";
    private static final int LONGEST_SENTENCE = 200;

    static Gap between(String text, Token first, Token second) {
        return new Gap(text, first.end(), second.start(), second.end());
    }

    int length() {
        return to - from;
    }

    /// Nothing but filling.
    boolean isClose() {
        return from >= to || Scan.isClose(text, from, to);
    }

    /// 1号、3号 and 1号,3号 are lists; 住在5号，3号晒台搭建 is not.
    boolean isList() {
        return isOneOf("、/和及与") || (isOneOf(",") && endsClause());
    }

    /// 3号-7号
    boolean isRow() {
        return isOneOf("-至到");
    }

    boolean endsSentence() {
        if (length() > LONGEST_SENTENCE) return true;
        for (int i = from; i < to; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) return true;
        }
        return false;
    }

    private boolean isOneOf(String joints) {
        return length() == 1 && joints.indexOf(text.charAt(from)) >= 0;
    }

    private boolean endsClause() {
        return after >= text.length() || !Chars.isHan(text.charAt(after));
    }
}

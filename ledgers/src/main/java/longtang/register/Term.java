package longtang.register;

/// What a word of the vocabulary means: `类型 厨房`.
record Term(Category category, String value) {

    enum Category {
        KIND("类型"),
        ACTIVITY("活动"),
        MATERIAL("材料"),
        USE("用途"),
        STATUS("状态"),
        OUTCOME("处置"),
        HAZARD("隐患"),
        DEGREE("程度"),
        OTHER_MATTER("他事"),
        BUILDING("搭建"),
        NEGATION("否定"),
        PART("部位"),
        ROOT("字根"),
        NOTHING("不计"),
        UNLISTED("未列"),
        /// What rows have taught and nobody has confirmed yet.
        HEARD("听来");

        private final String word;

        Category(String word) {
            this.word = word;
        }

        static Category named(String word) {
            for (var category : values()) if (category.word.equals(word)) return category;
            throw new IllegalArgumentException("No category is called " + word);
        }
    }
}

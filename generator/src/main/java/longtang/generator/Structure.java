package longtang.generator;

/// One structure as it truly is: what no ledger says in full.
///
/// `room` is 0 where it belongs to no room; `removed` is the year it was taken down, 0 while it stands.
/// A structure that was built again is another structure; `rebuilt` says that one stood there before.
record Structure(
        long number,
        int door,
        int floor,
        int room,
        Kind kind,
        Part part,
        double area,
        String material,
        String use,
        Stage stage,
        int built,
        int removed,
        boolean rebuilt,
        Party party) {

    /// 在建, 新增, 存量, and what is no longer there.
    enum Stage {
        IN_PROGRESS("在建"),
        NEW("新增"),
        OLD("存量"),
        GONE("");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// Whom the papers name; invented, and never written out in full.
    record Party(String surname, String given, String phone) {

        String masked() {
            return surname + "某" + given;
        }

        String shortened() {
            return surname + "某";
        }
    }

    boolean stands() {
        return stage != Stage.GONE;
    }

    String id() {
        return "S" + Digits.padded(number, 9);
    }
}

package longtang.duty;

import java.util.List;

/// Who answers for the buildings of one lane, what is vacant, and who carries how much.
///
/// @param undo where an ending just made can be taken back, empty otherwise
record PairingsPage(
        List<LaneLine> lanes,
        String lane,
        String laneName,
        List<Line> lines,
        List<Vacancy> vacancies,
        List<Load> loads,
        Answer answer,
        boolean mayEdit,
        List<Choice> officers,
        List<Choice> partners,
        List<String> doors,
        String today,
        Undo undo) {

    /// A lane to choose, with how many of its buildings nobody answers for.
    record LaneLine(String id, String name, int buildings, int vacant, boolean chosen) {}

    /// A pairing in force or to come; `door` is empty for the whole lane.
    record Line(
            String id,
            String kind,
            String door,
            String officer,
            String partner,
            String from,
            String until,
            boolean endsSoon,
            boolean substitute) {}

    record Vacancy(String door) {}

    record Load(String name, String role, int buildings, boolean heavy) {}

    /// Who should have seen it: asked for a door and a day. `asked` is false when nobody has asked.
    record Answer(boolean asked, String door, String day, List<Line> responsible) {}

    record Choice(String id, String name) {}

    record Undo(String id, String until) {

        static final Undo NOTHING = new Undo("", "");
    }
}

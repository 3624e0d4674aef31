package longtang.duty;

import java.util.List;

/// The buildings somebody answers for: places and things, no names of residents and no cases.
record BuildingsPage(List<Building> buildings, List<Todo> todos) {

    /// `partner` is whom to call at the office; `watched` what is to be looked at.
    record Building(String lane, String door, String partner, String until, List<String> watched) {}

    record Todo(String what, String force, String due, boolean late) {}
}

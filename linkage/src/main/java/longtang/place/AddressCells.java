package longtang.place;

/// The cells of a form that together tell one place. A form without a cell leaves it empty.
///
/// @param address a whole address in one cell (地址, 地点, 事发地址)
public record AddressCells(String committee, String lane, String door, String room, String part, String address) {

    /// The survey's columns: 居委, 路弄, 门牌号, 室号, 部位.
    public static AddressCells survey(String committee, String lane, String door, String room, String part) {
        return new AddressCells(committee, lane, door, room, part, "");
    }

    /// The old register's columns: 居委, 地址.
    public static AddressCells whole(String committee, String address) {
        return new AddressCells(committee, "", "", "", "", address);
    }
}

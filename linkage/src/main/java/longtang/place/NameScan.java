package longtang.place;

import java.util.List;
import longtang.place.Gazetteer.Sort;
import longtang.place.Token.Area;
import longtang.place.Token.InNamedLane;
import longtang.place.Token.OnRoad;

/// Finds the names that a gazetteer lists.
final class NameScan {

    private static final List<String> COMMITTEE_SUFFIXES =
            List.of("居民委员会", "村民委员会", "社区居委会", "社区居委", "居委会", "居民区", "村委会", "居委", "村委", "社区");
    private static final List<String> NOT_A_ROAD_BEFORE =
            List.of("居委", "居民", "村委", "街道", "社区", "派出所", "小学", "中学", "医院", "菜场", "地铁", "幼儿园", "消防", "地段");

    private final Scan scan;
    private final Gazetteer gazetteer;

    NameScan(Scan scan, Gazetteer gazetteer) {
        this.scan = scan;
        this.gazetteer = gazetteer;
    }

    /// Understands the longest listed name at this place that can be meant here.
    boolean read() {
        int length = gazetteer.longestAt(scan.text, scan.at);
        while (length > 0) {
            if (readAs(gazetteer.nameAt(scan.text, scan.at, length), scan.at + length)) return true;
            length = gazetteer.shorterAt(scan.text, scan.at, length);
        }
        return false;
    }

    private boolean readAs(Gazetteer.Name name, int end) {
        int start = scan.at;
        if (name.is(Sort.COMMITTEE)) {
            int suffix = committeeSuffix(scan, end);
            if (suffix > 0) return add(new Area(start, end + suffix, Area.Kind.COMMITTEE, name.name(), Basis.LISTED));
        }
        if (name.is(Sort.DISTRICT)) return add(new Area(start, end, Area.Kind.DISTRICT, name.name(), Basis.LISTED));
        if (name.is(Sort.STREET)) return add(new Area(start, end, Area.Kind.STREET, name.name(), Basis.LISTED));
        if (name.is(Sort.ROAD) && !isPartOfAnother(end)) return add(new OnRoad(start, end, Road.known(name.name())));
        return name.is(Sort.LANE)
                && committeeSuffix(scan, end) == 0
                && add(new InNamedLane(start, end, name.name(), Basis.LISTED));
    }

    // 南京东路街道 and 宁波路居委 are not roads.
    private boolean isPartOfAnother(int end) {
        char next = scan.charAt(end);
        if (!Chars.isHan(next)) return false;
        // 陆家浜 may be listed where 陆家浜路 is not.
        if ((next == '路' || next == '街') && !scan.isAnyAt(end - 1, "路街")) return true;
        return scan.isAnyOf(NOT_A_ROAD_BEFORE, end);
    }

    private boolean add(Token token) {
        scan.add(token);
        return true;
    }

    /// The length of 居委会 or the like at this place; 0 when there is none.
    static int committeeSuffix(Scan scan, int at) {
        char c = scan.charAt(at);
        if (c != '居' && c != '村' && c != '社') return 0;
        for (var suffix : COMMITTEE_SUFFIXES) {
            if (scan.isAt(at, suffix)) return suffix.length();
        }
        return 0;
    }
}

package longtang.place;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import longtang.place.Token.Area;
import longtang.place.Token.InLane;
import longtang.place.Token.InNamedLane;
import longtang.place.Token.OnRoad;

/// Finds names that no gazetteer lists, by their last character and by what follows: 天金路44弄, 慈德里3号, 宁波居委.
///
/// Strict on purpose: 家里, 马路, 楼道 and 我们小区 are no names.
final class UnlistedNames {

    private static final int LONGEST = 5;
    // A name never contains these; they end the walk back from its last character.
    private static final String STOPS = "在住于的到是和与就把被我你他她它有从至及或请对向由为说称让给经过往去来了着将本该此这那每各等位叫区县市镇弄号室楼层路幢栋座沿近靠内外里口旁";
    private static final List<String> STOP_WORDS = List.of(
            "反映", "投诉", "举报", "来电", "地址", "发生", "现场", "目前", "附近", "市民", "居民", "请问", "查看", "前往", "处理", "核实", "巡查", "巡逻",
            "检查", "地点", "发现", "途经", "街道", "居委", "小区", "诉求", "事发", "业主", "住户", "有人", "走访", "排查", "房屋", "老旧", "我们", "整个",
            "住宅", "上海", "弄堂", "楼道", "位置", "自己", "租住", "违建", "就在", "希望", "关于", "涉及", "隔壁", "对面", "旁边", "又名", "原名", "俗称",
            "反应", "里弄", "派单", "工单", "询问", "老人", "我家", "他家", "她家", "你家", "自家", "人家", "我家", "他家", "她家", "你家", "自家", "人家");
    private static final BitSet STOP_WORD_ENDS = ends(STOP_WORDS);
    private static final Set<String> NO_ROADS = Set.of(
            "马路", "道路", "线路", "公路", "铁路", "一路", "小路", "大路", "水路", "电路", "思路", "走路", "网路", "后街", "前街", "条路", "条街");
    private static final Set<String> NO_ROAD_ENDS = Set.of("楼道", "过道", "行道", "街道", "通道", "管道", "频道", "渠道", "马路");
    private static final int LONGEST_BRACKET = 24;
    private static final List<String> LONG_LANE_ENDS =
            List.of("新村", "小区", "公寓", "花园", "别墅", "大厦", "里弄", "家园", "别业", "公馆", "山庄", "小筑", "名邸");
    private static final String NOT_BEFORE_LI = "这那家屋房楼院弄巷区村店间室门道台堂公哪手心夜井厂库城市乡园棚墙窗箱柜井里车袋桶";

    private final Scan scan;
    private final Gazetteer gazetteer;

    UnlistedNames(Scan scan, Gazetteer gazetteer) {
        this.scan = scan;
        this.gazetteer = gazetteer;
    }

    /// Understands the name that ends with the character at this place, if it is one.
    boolean read() {
        return switch (scan.charAt(scan.at)) {
            case '路', '街', '道', '浜' -> readRoad();
            case '居' -> readCommittee();
            case '里', '坊', '村', '邨', '苑', '庐', '寓', '园', '墅', '区', '厦', '业', '馆', '庄', '筑', '邸' -> readLane();
            default -> false;
        };
    }

    private boolean readRoad() {
        int end = scan.at + 1;
        if (!isNumbered(end, "弄支号")) return false;
        int start = nameStart(scan.at);
        if (scan.at - start > 4) start = likeliestRoadStart(start, end);
        var name = scan.text.substring(start, end);
        if (name.length() < 2 || NO_ROADS.contains(name)) return false;
        if (NO_ROAD_ENDS.contains(name.substring(name.length() - 2))) return false;
        return add(new OnRoad(start, end, Road.provisional(name)));
    }

    // Most names have two characters before 路; 南京东路 and 瑞金二路 have one more.
    private int likeliestRoadStart(int start, int end) {
        boolean divided = scan.isAnyAt(end - 2, "东南西北中支一二三四");
        return Math.max(start, end - (divided ? 4 : 3));
    }

    private boolean readCommittee() {
        int suffix = NameScan.committeeSuffix(scan, scan.at);
        int start = committeeStart();
        if (suffix == 0 || scan.at - start < 2) return false;
        var name = gazetteer.committee(scan.text.substring(start, scan.at));
        return add(new Area(start, scan.at + suffix, Area.Kind.COMMITTEE, name, Basis.UNLISTED));
    }

    // 宁波路居委 when no list knows it: here 路 does not end the walk back.
    private int committeeStart() {
        int before = scan.isAnyAt(scan.at - 1, "路村区里弄") ? scan.at - 1 : scan.at;
        return Math.max(nameStart(before), scan.understood);
    }

    private boolean readLane() {
        int end = scan.at + 1;
        int suffix = lastLength(end);
        if (suffix == 0) return false;
        if (isNumberedVillage()) return readNumberedVillage();
        int start = laneStart(end, suffix);
        int own = end - suffix - start;
        int phase = phaseEnd(end);
        if (own < (suffix == 1 ? 2 : 1) || !isLaneHere(start, phase, suffix)) return false;
        // (原慈德里)
        boolean remark = own > 2 && scan.charAt(start - 1) == '(' && scan.isAnyAt(start, "原即现旧");
        var name = scan.text.substring(remark ? start + 1 : start, end);
        if (phase > end) name += Numeral.at(scan.text, end).value() + "期";
        return add(new InNamedLane(start, phase, name, Basis.UNLISTED));
    }

    // 曹杨2村 is 曹杨二村: here the numeral belongs to the name.
    private boolean isNumberedVillage() {
        int number = scan.at - 1;
        return scan.charAt(scan.at) == '村'
                && Chars.isDigit(scan.charAt(number))
                && scan.charAt(number) > '0'
                && nameStart(number) < number - 1
                && isNumbered(scan.at + 1, "号幢栋座#-");
    }

    private boolean readNumberedVillage() {
        int number = scan.at - 1;
        int start = Math.max(nameStart(number), number - 2);
        var name = scan.text.substring(start, number) + Numeral.chinese(scan.charAt(number) - '0') + '村';
        return add(new InNamedLane(start, scan.at + 1, name, Basis.UNLISTED));
    }

    // 阳光苑二期
    private int phaseEnd(int end) {
        if (!Numeral.startsAt(scan.text, end)) return end;
        var numeral = Numeral.at(scan.text, end);
        boolean phase = scan.charAt(numeral.end()) == '期' && numeral.value() >= 1 && numeral.value() < 20;
        return phase ? numeral.end() + 1 : end;
    }

    private int lastLength(int end) {
        for (var word : LONG_LANE_ENDS) {
            if (scan.text.startsWith(word, end - word.length()) && end - word.length() >= scan.understood)
                return word.length();
        }
        char c = scan.charAt(end - 1);
        if (c == '里' && scan.isAnyAt(end - 2, NOT_BEFORE_LI)) return 0;
        return "里坊村邨苑庐".indexOf(c) >= 0 ? 1 : 0;
    }

    private int laneStart(int end, int suffix) {
        // 永和里, 同和坊: right before the last character 和 is no "and".
        boolean harmony = scan.charAt(end - suffix - 1) == '和' && scan.understood < end - suffix - 1;
        int start = nameStart(harmony ? end - suffix - 1 : end - suffix);
        return end - suffix - start > 3 ? end - suffix - 2 : start;
    }

    private boolean isLaneHere(int start, int end, int suffix) {
        if (isNumbered(end, "号幢栋座#-") || isNumbered(end, "弄")) return true;
        if (scan.charAt(end) == '(' && isLaneInBrackets(end + 1)) return true;
        if (scan.charAt(start - 1) == '(' && scan.charAt(end) == ')' && scan.lastCloseTo(start) != null) return true;
        boolean ends = !Chars.isHan(scan.charAt(end));
        var last = scan.lastCloseTo(start);
        if (ends && (last instanceof InLane || last instanceof Area)) return true;
        return suffix == 2 && ends;
    }

    private boolean isLaneInBrackets(int at) {
        boolean lane = false;
        for (int i = at; i < at + LONGEST_BRACKET; i++) {
            if (scan.charAt(i) == ')') return lane;
            lane |= scan.charAt(i) == '弄';
        }
        return false;
    }

    // Whether a number with one of these units follows.
    private boolean isNumbered(int at, String units) {
        if (!Numeral.startsAt(scan.text, at)) return false;
        int end = Numeral.at(scan.text, at).end();
        if (scan.isAnyAt(end, "、,") && Numeral.startsAt(scan.text, end + 1))
            end = Numeral.at(scan.text, end + 1).end();
        if (scan.isAnyAt(end, "-") && Numeral.startsAt(scan.text, end + 1)) {
            if (units.indexOf('-') >= 0) return true;
            end = Numeral.at(scan.text, end + 1).end();
        }
        if (Chars.isStem(scan.charAt(end)) || Chars.isLetter(scan.charAt(end))) end++;
        return scan.isAnyAt(end, units);
    }

    // Walks back over at most LONGEST characters that a name may have.
    private int nameStart(int end) {
        int start = end;
        while (start > scan.understood && end - start < LONGEST && mayBeInName(start - 1)) start--;
        return start;
    }

    private static BitSet ends(List<String> words) {
        var ends = new BitSet();
        for (var word : words) ends.set(word.charAt(word.length() - 1));
        return ends;
    }

    private boolean mayBeInName(int at) {
        char c = scan.charAt(at);
        if (!Chars.isHan(c) || STOPS.indexOf(c) >= 0) return false;
        if (!STOP_WORD_ENDS.get(c)) return true;
        for (var word : STOP_WORDS) {
            if (c == word.charAt(word.length() - 1) && scan.text.startsWith(word, at - word.length() + 1)) return false;
        }
        return true;
    }

    private boolean add(Token token) {
        scan.add(token);
        return true;
    }
}

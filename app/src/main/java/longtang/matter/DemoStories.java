package longtang.matter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import longtang.agreement.Capacity;
import longtang.dossier.Dossier;
import longtang.notice.Paper;
import longtang.outreach.Encounter.Reluctance;
import longtang.outreach.HelpItem.Need;

/// How far each file of the demo goes, as 天津路44弄 was handled in the summer of 2025: talked over, agreed upon,
/// promised, put off, stopped. All people are invented.
///
/// What takes days is left to the clock: nothing here is dated back.
@InTheDemo
class DemoStories {

    /// One story: what is done with which of the lane's files.
    record Story(String name, Consumer<List<Dossier>> told) {
        void tell(List<Dossier> files) {
            told.accept(files);
        }
    }

    /// Where a structure stands, by the codes of the lists.
    private record Place(String door, String part, String kind) {
        boolean is(Dossier file) {
            return door.equals(file.site().door()) && part.equals(file.part()) && kind.equals(file.kind());
        }
    }

    private static final String WEIJIAN = "cn-sh/weijian@2026.1";
    private static final String LOUDAO = "cn-sh/loudao@2026.1";
    private static final Map<String, String> SHARED = facts("存量", true, false, false);
    private static final Map<String, String> LET = facts("存量", false, true, true);
    private static final Map<String, String> NEEDED = facts("存量", false, true, false);
    private static final Map<String, String> NONE_OF_THEM = facts("存量", false, false, false);
    private static final Map<String, String> BEING_BUILT = facts("在建", false, false, false);
    private static final String LAST = "在建：当场责令暂停施工";

    private final DemoHands hands;
    private final DemoTalks talks;
    private final DemoAgreements agreements;
    private final DemoDeliveries deliveries;

    DemoStories(DemoHands hands, DemoTalks talks, DemoAgreements agreements, DemoDeliveries deliveries) {
        this.hands = hands;
        this.talks = talks;
        this.agreements = agreements;
        this.deliveries = deliveries;
    }

    private static Map<String, String> facts(String age, boolean shared, boolean needed, boolean let) {
        return Map.of(
                "阶段", age,
                "危险", "false",
                "公共空间", String.valueOf(shared),
                "生活必需", String.valueOf(needed),
                "出租", String.valueOf(let));
    }

    /// The last story ends with its step, so that this says whether there is anything left to tell.
    boolean areTold() {
        return hands.isEntered(LAST, "查证属实");
    }

    List<Story> all() {
        var all = new ArrayList<Story>();
        all.add(new Story("只分类、还没有办理的", this::onlyClassified));
        all.add(story("A类：正在约谈", new Place("7", "PASSAGE", "CARPORT"), SHARED, this::talkedTo));
        all.add(story("A类：协议还差一人签名", new Place("20", "YARD", "CARPORT"), SHARED, this::halfSigned));
        all.add(story("A类：冷静期", new Place("8", "CORRIDOR", "SHED"), SHARED, this::coolingOff));
        all.add(story("A类：自拆后结案", new Place("4", "CORRIDOR", "KITCHEN"), SHARED, this::takenDown));
        all.add(story("A类：劝过仍拒绝，转立案", new Place("16", "PLATFORM", "SHED"), SHARED, this::refused));
        all.add(story("B类：等待承诺", new Place("14", "COURTYARD", "KITCHEN"), LET, this::promiseAsked));
        all.add(story("B类：履行承诺", new Place("20", "COURTYARD", "KITCHEN"), LET, this::promiseKept));
        all.add(story("C类：等政策依据", new Place("2", "COURTYARD", "KITCHEN"), NEEDED, this::basisLacks));
        all.add(story("C类：登记并定复核日期", new Place("13", "COURTYARD", "KITCHEN"), NEEDED, this::putOff));
        all.add(story("会商定类", new Place("4", "DRYING_DECK", "SUNROOM"), NONE_OF_THEM, _ -> {}));
        all.add(new Story(
                "楼道堆物", files -> begin("楼道堆物", new Place("14", "CORRIDOR", "SHED"), LOUDAO, files, this::clutter)));
        all.add(story(LAST, new Place("12", "DRYING_DECK", "SUNROOM"), BEING_BUILT, _ -> {}));
        return all;
    }

    private Story story(String name, Place place, Map<String, String> facts, Consumer<DemoRound> goesOn) {
        return new Story(name, files -> {
            if (hands.begun(name).isEmpty())
                files.stream().filter(place::is).findFirst().ifPresent(file -> hands.classify(file, facts, "", ""));
            begin(name, place, WEIJIAN, files, round -> {
                hands.found(round, facts);
                goesOn.accept(round);
            });
        });
    }

    private void begin(String name, Place place, String book, List<Dossier> files, Consumer<DemoRound> goesOn) {
        hands.begun(name)
                .or(() -> files.stream()
                        .filter(place::is)
                        .filter(hands::isUntouched)
                        .findFirst()
                        .map(file -> hands.open(name, file, book)))
                .ifPresent(goesOn);
    }

    private void onlyClassified(List<Dossier> files) {
        classify(files, new Place("1", "CORRIDOR", "SHED"), SHARED, "", "");
        classify(files, new Place("14", "COURTYARD", "BATHROOM"), LET, "", "");
        classify(files, new Place("10", "COURTYARD", "BATHROOM"), NEEDED, "", "");
        classify(
                files,
                new Place("16", "CORRIDOR", "BATHROOM"),
                SHARED,
                "C",
                "户内卫生间正在大修，竣工以前家里的老人只有这一处可用。会商意见：先暂缓，竣工以后按 A 类办。");
    }

    private void classify(List<Dossier> files, Place place, Map<String, String> facts, String answer, String why) {
        files.stream().filter(place::is).findFirst().ifPresent(file -> hands.classify(file, facts, answer, why));
    }

    private void talkedTo(DemoRound round) {
        talks.nobodyIn(round);
    }

    private void halfSigned(DemoRound round) {
        talkedOver(round, "产权人姚某", "愿意拆，车可以停到弄口的集中车棚。");
        agreements.sign(round, printed(round, "姚某", "姚某某"), EnumSet.of(Capacity.OWNER, Capacity.WITNESS));
    }

    private void coolingOff(DemoRound round) {
        talkedOver(round, "产权人苗某", "东西清掉就不用隔间了，请街道派人帮忙拆。");
        agreements.sign(round, printed(round, "苗某", "苗某某"), EnumSet.allOf(Capacity.class));
        hands.prove(round, hands.officer(), "签署录像");
        hands.enter(round, hands.officer(), "签订助拆协议", hands.agreed(round));
    }

    private void talkedOver(DemoRound round, String party, String said) {
        talks.visit(round, "知道了，晚上和家里人商量。", Reluctance.HESITANT);
        talks.talk(round, said, Reluctance.OPEN, "本月底以前拆除");
        recorded(round, party);
    }

    private void recorded(DemoRound round, String party) {
        hands.prove(round, hands.officer(), "约谈录音录像");
        hands.issue(round, hands.officer(), "约谈记录", Map.of(Paper.PARTY, party));
    }

    private Paper printed(DemoRound round, String owner, String other) {
        agreements.must(
                round,
                new DemoAgreements.Signer(Capacity.OWNER, owner, ""),
                new DemoAgreements.Signer(Capacity.ADULT, other, ""),
                new DemoAgreements.Signer(Capacity.WITNESS, "施某", "宁波路居委会"));
        return agreements.printed(round, "公共部位的搭建一处，全部拆除，恢复原状", "自行车、纸箱等杂物");
    }

    private void takenDown(DemoRound round) {
        talks.visit(round, "楼道里烧饭是不安全，这几天自己拆。", Reluctance.OPEN);
        hands.enter(round, hands.officer(), "自行拆除", Map.of());
        hands.prove(round, hands.officer(), "前后对比照片");
        hands.issue(round, hands.officer(), "清理通知书", Map.of(Paper.PARTY, "公房承租人桂某", "期限", "收到本通知之日起三日内清走拆下的材料"));
        verified(round);
        hands.issue(round, hands.officer(), "结案审批表", Map.of("证据", "前后对比照片、核验笔录", "审批意见", "同意结案"));
        hands.enter(round, hands.officer(), "核验通过", Map.of());
        talks.lacks(
                round, Need.COOKING, "屋里的灶要请燃气公司来接，接好以前没有地方做饭", talks.today().plusDays(7));
        var shelf = talks.lacks(round, Need.STORAGE, "锅碗和调料没有地方放", talks.today().plusDays(3));
        talks.helped(round, shelf, "居委会找来一只旧碗柜，已经放进屋里");
        hands.issue(round, hands.officer(), "民生需求清单", Map.of());
    }

    private void verified(DemoRound round) {
        hands.issue(
                round,
                hands.officer(),
                "核验笔录",
                Map.of(
                        Paper.PARTY,
                        "公房承租人桂某",
                        "在场人",
                        "公房承租人桂某、宁波路居委会干部",
                        "整改后情况",
                        "灶台和隔板全部拆除，楼道可以通行",
                        "剩余物清理",
                        "拆下的材料堆在弄口，三日内清走",
                        "核验结论",
                        "当事人已经自行拆除，楼道恢复原状"));
    }

    private void refused(DemoRound round) {
        talks.nobodyIn(round);
        talks.visit(round, "这间小屋搭了几十年，不同意拆。", Reluctance.REFUSING);
        talks.talk(round, "该走什么程序就走什么程序，协议不签。", Reluctance.REFUSING, "");
        recorded(round, "使用人缪某");
        hands.enter(round, hands.officer(), "拒绝", Map.of());
    }

    private void promiseAsked(DemoRound round) {
        talks.visit(round, "租约到十月，想等租客搬走再说。", Reluctance.HESITANT);
        hands.prove(round, hands.officer(), "租赁情况核查");
    }

    private void promiseKept(DemoRound round) {
        talks.visit(round, "年底以前收回来自己用。", Reluctance.OPEN);
        hands.prove(round, hands.officer(), "租赁情况核查");
        agreements.must(round, new DemoAgreements.Signer(Capacity.OWNER, "柳某", ""));
        agreements.promise(round, "书面通知承租人不再续租", talks.today().plusDays(3), "通知的照片，承租人签收");
        agreements.promise(round, "承租人搬出，厨房转为自用", talks.today().plusMonths(2), "解除租赁的证明和现场照片");
        var paper = hands.issue(round, hands.officer(), "整改承诺书", Map.of("承诺内容（转为自用或者拆除）", "年底以前把出租的厨房转为自用；做不到的，自行拆除。"));
        agreements.sign(round, paper, EnumSet.of(Capacity.OWNER));
        hands.enter(round, hands.officer(), "签订承诺", Map.of());
    }

    private void basisLacks(DemoRound round) {
        for (var label : List.of("房屋安全检查报告", "现状照片", "面积测量")) hands.prove(round, hands.officer(), label);
    }

    private void putOff(DemoRound round) {
        for (var label : List.of("房屋安全检查报告", "政策依据文件", "现状照片", "面积测量")) hands.prove(round, hands.leader(), label);
        hands.issue(round, hands.leader(), "暂予保留审批表", approval());
        hands.enter(round, hands.leader(), "批准暂缓", Map.of());
        var notice = hands.issue(
                round,
                hands.officer(),
                "认定事先告知书",
                Map.of(
                        Paper.PARTY,
                        "公房承租人汪某",
                        "拟认定内容",
                        "天井里的厨房一处，拟认定为附有违法建筑",
                        "理由",
                        "没有查到规划许可",
                        "陈述申辩权",
                        "可以陈述、申辩（《上海市城市管理行政执法条例》第二十四条）。"));
        deliveries.toTheFamily(round, notice, "汪某", "汪某某");
        hands.enter(round, hands.officer(), "认定告知书已送达", Map.of());
    }

    private Map<String, String> approval() {
        return Map.of(
                "政策依据", "内部会商意见。本市没有查到“暂予保留”的法律依据，只作内部暂缓。",
                "理由", "历史遗留，自用，家里没有别的地方做饭",
                "现状照片", "见证据",
                "面积", "见面积测量",
                "安全检查结论", "没有发现较大以上的隐患",
                "审批人", hands.leader().name(),
                "复核日期", talks.today().plusMonths(6).toString(),
                "重启情形", "出现险情、改为出租、扩大、转让、旧改征收");
    }

    private void clutter(DemoRound round) {
        hands.found(round, Map.of("堵塞通道", "false"));
        hands.prove(round, hands.officer(), "劝导记录");
        hands.issue(
                round,
                hands.officer(),
                "劝导单",
                Map.of(Paper.PARTY, "使用人龚某", "清理要求", "把二楼楼道里的隔断和杂物清走，恢复通行", "期限", "七日内"));
    }
}

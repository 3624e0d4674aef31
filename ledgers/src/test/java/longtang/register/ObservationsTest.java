package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a note or a complaint is about: a structure, another matter of the lane, or nothing.
class ObservationsTest {

    private static final Observations READER = new Observations(PlaceReader.shanghai(), Vocabulary.standard());

    @ParameterizedTest
    @ValueSource(strings = {"楼下餐馆厨房的味道全飘进来，请来查一查。", "一楼小饭店的厨房排烟管对着我家窗口。", "隔壁早点铺后厨天天熏人，餐饮店的厨房就在窗下。"})
    void the_kitchen_of_a_business_is_a_matter_of_its_smoke(String text) {
        assertThat(topic(complaint(text))).isEqualTo(new Topic.OfOtherMatter(OtherMatter.FUMES));
    }

    @ParameterizedTest
    @CsvSource({
        "'责令整改，后自拆', REMOVED", "'已拆，今年复建', REBUILT", "'复建，又拆平', REMOVED",
        "拆除, REMOVED", "未拆除, STANDING", "'部分拆除，余下限期自拆', PARTLY_REMOVED"
    })
    void what_was_done_last_is_how_it_stands(String written, Outcome outcome) {
        var row = Row.with(Row.ledger("WZ-1", "天津路44弄3号", "雨棚"), Field.OUTCOME, written);
        assertThat(READER.observe(row).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"小饭店在天井里违章搭了厨房，请来查一查。", "饭店的厨房是私自搭建的，排烟管对着我家窗口。", "隔壁天井搭了厨房，请来查一查。"})
    void a_kitchen_that_somebody_built_is_a_structure_whoever_cooks_in_it(String text) {
        assertThat(topic(complaint(text))).isEqualTo(new Topic.OfStructure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            水果店把货架摆到人行道，已劝其收回 | FIVE_DISORDERS
            烟杂店门口货架外摆，占用盲道，当场收回店内 | FIVE_DISORDERS
            灯箱一只摆在上街沿，责令收回 | FIVE_DISORDERS
            理发店毛巾架晒在门口，已劝导收回 | FIVE_DISORDERS
            房产中介将广告牌摆在路中间，责令收回 | FIVE_DISORDERS
            电线杆上张贴租房信息，铲除 | FIVE_DISORDERS
            店家在人行道上撑遮阳伞摆桌椅，劝收 | FIVE_DISORDERS
            弄口共享单车乱停放，已整理归位 | FIVE_DISORDERS
            沿街店铺店招灯箱不亮，已通知店家维修 | FIVE_DISORDERS
            二楼楼道放鞋柜一只，已上门劝导 | CLUTTER
            楼道内停有电瓶车2辆，清理楼道杂物 | CLUTTER
            装修垃圾堆在花坛边，通知业主清运 | CLUTTER
            居民把电瓶带上楼，已劝阻 | FLYING_WIRE
            有人从窗口拉接线板下来给助动车充电，当场拔除 | FLYING_WIRE
            沿街饭店灶头排风直对弄堂，住户有意见，已劝谈 | FUMES
            某店夜间装修敲墙，居民投诉，要求停止 | NOISE
            工地围挡破损，扬尘较大，通知施工单位 | ELSEWISE
            道板砖松动3块，报市政 | ELSEWISE
            人行道护栏缺失一段，已上报 | ELSEWISE
            宣传栏玻璃破碎，报居委更换 | ELSEWISE
            健身点设施松动，报修 | ELSEWISE
            花坛内有狗粪，通知保洁 | ELSEWISE
            消防通道停有私家车，联系车主驶离 | ELSEWISE
            灭火器压力不足，报物业更换 | ELSEWISE
            """)
    void a_patrol_note_of_another_matter_is_no_structure_whatever_stands_about(String text, OtherMatter matter) {
        assertThat(topic(patrol(text))).isEqualTo(new Topic.OfOtherMatter(matter));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            楼下水果店天天把箱子摆到人行道上，走路都走不过去 | FIVE_DISORDERS
            马路边上的店招快掉下来了 | FIVE_DISORDERS
            邻居把自行车放在楼道里，占用公共通道 | FIVE_DISORDERS
            弄堂里电瓶车从窗户拉线下来充电 | FLYING_WIRE
            楼上的枝叶伸出来碰到我家窗户，要求修剪 | ELSEWISE
            隔壁邻居养了三条狗，随地大小便 | ELSEWISE
            交通违章停车太多，没人贴条 | ELSEWISE
            公用厨房里邻居偷我家东西 | ELSEWISE
            楼上漏水，天花板都烂了 | ELSEWISE
            有人在小区绿化带种菜浇粪 | ELSEWISE
            每天早上六点跳舞放音乐 | NOISE
            """)
    void a_complaint_of_another_matter_is_no_structure(String text, OtherMatter matter) {
        assertThat(topic(complaint(text))).isEqualTo(new Topic.OfOtherMatter(matter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "面貌尚可，没有新情况",
                "弄内秩序良好",
                "与上月相比未见变化，无新搭",
                "未发现新的违法搭建",
                "今日巡查14号一带，未见异样",
                "逐门查看，未发现新搭新建",
                "戴好口罩巡查，各门洞正常",
                "发放违建宣传单10份",
                "沿总弄看了一遍，没有发现新的搭建",
                "晒台衣架松动，提醒住户加固"
            })
    void a_round_on_which_nothing_was_seen_is_no_structure(String text) {
        assertThat(topic(patrol(text))).isEqualTo(new Topic.Unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14号天井搭有厨房一处，约5平方，其余未见异常",
                "二楼平台砖砌小间一处，内有淋浴",
                "屋顶有一简易房，铁皮顶，里面放杂物，尚未拆",
                "底层门前有木板围成的小间",
                "三楼阳台外挑，铝合金封闭，正在安装",
                "弄底有人堆黄沙水泥砖块，疑似准备砌墙",
                "原雨棚拆除后又做一个新的",
                "过道内有隔断，做成储藏间",
                "天井里灶间顶盖石棉瓦，油烟大",
                "车棚改成住人，住着一户",
                "绿化带内有砖砌花坛，约2平米",
                "后天井加装玻璃顶一处，面积约3平米"
            })
    void a_patrol_note_that_describes_what_was_built_is_a_structure(String text) {
        assertThat(topic(patrol(text))).isEqualTo(new Topic.OfStructure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14号底层把天井封掉做厨房，油烟都飘上来",
                "楼顶有人盖房子，天天敲打，噪音大",
                "隔壁的雨篷伸到我家窗口，下雨吵死了",
                "隔壁在天井里造厨房，油烟熏人",
                "底楼人家在公共绿地上围栅栏种菜",
                "三楼住户占用公共晒台搭鸽棚，鸽粪满地，很臭",
                "邻居搭了晾衣棚，雨水都滴到我家窗台，物业不管",
                "有人占绿化搭车棚充电",
                "房东隔出五间出租，群租扰民",
                "他家在过道搞了个淋浴房，污水流到门口",
                "楼上私自接出来一个卫生间，漏水到我家",
                "弄堂口有人造了间小房子收废品",
                "邻居违规改建，把承重墙敲了装卫生间",
                "晒台上的铁皮屋台风天会掉下来"
            })
    void a_complaint_of_what_somebody_built_is_a_structure_whatever_nuisance_it_is(String text) {
        assertThat(topic(complaint(text))).isEqualTo(new Topic.OfStructure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"我之前投诉过的卫生间还没有处理，漏水漏到我家墙上。", "来电人再次反映厨房一事，下水道三天两头堵。"})
    void a_room_that_was_complained_of_before_is_the_matter_whatever_else_it_does(String text) {
        assertThat(topic(complaint(text))).isNotInstanceOf(Topic.OfOtherMatter.class);
    }

    @Test
    void what_an_officer_has_measured_is_a_structure_whatever_lies_in_it() {
        assertThat(topic(patrol("平台上板房约12平方，内堆杂物"))).isEqualTo(new Topic.OfStructure());
    }

    @Test
    void a_round_without_anything_new_may_still_tell_of_something_built() {
        assertThat(topic(patrol("其余未见违建，天井里违章搭了棚子"))).isEqualTo(new Topic.OfStructure());
    }

    private static LedgerEntry patrol(String text) {
        return Row.patrol("XC-1", "天津路44弄14号", text);
    }

    private static LedgerEntry complaint(String text) {
        return Row.complaint("HP-1", "天津路44弄14号", text);
    }

    private static Topic topic(LedgerEntry entry) {
        return READER.observe(entry).topic();
    }
}

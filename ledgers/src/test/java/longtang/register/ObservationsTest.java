package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a complaint is about, where the same room may be somebody's illegal structure or a business's own.
class ObservationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"楼下餐馆厨房的味道全飘进来，请来查一查。", "一楼小饭店的厨房排烟管对着我家窗口。", "隔壁早点铺后厨天天熏人，餐饮店的厨房就在窗下。"})
    void the_kitchen_of_a_business_is_a_matter_of_its_smoke(String text) {
        assertThat(topic(text)).isEqualTo(new Topic.OfOtherMatter(OtherMatter.FUMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"小饭店在天井里违章搭了厨房，请来查一查。", "饭店的厨房是私自搭建的，排烟管对着我家窗口。", "隔壁天井搭了厨房，请来查一查。"})
    void a_kitchen_that_somebody_built_is_a_structure_whoever_cooks_in_it(String text) {
        assertThat(topic(text)).isEqualTo(new Topic.OfStructure());
    }

    private static Topic topic(String text) {
        return Observations.read(Row.complaint("HP-1", "天津路44弄14号", text)).topic();
    }
}

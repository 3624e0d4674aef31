package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    @Test
    void the_starter_list_knows_the_cast() {
        var shanghai = Gazetteer.shanghai();

        assertThat(shanghai.isRoad("天津路")).isTrue();
        assertThat(shanghai.isRoad("天金路")).isFalse();
        assertThat(shanghai.isCommittee("宁波路")).isTrue();
    }

    @Test
    void a_deployment_adds_its_own_list() throws IOException {
        var own = Gazetteer.read(new StringReader("""
                # our street
                road\t天金路
                lane\t慈德里\t天津路44弄\t宁波路
                """));
        var both = Gazetteer.shanghai().and(own);
        var reader = new PlaceReader(both);

        assertThat(Slots.of(reader.readCell("天金路44弄"))).isEqualTo("天金路 44弄");
        assertThat(Slots.of(reader.readCell("慈德里的晒台").resolve(both.laneNames())))
                .isEqualTo("天津路 44弄 慈德里 DRYING_DECK");
    }

    @Test
    void a_line_that_names_nothing_is_told_by_its_number() {
        assertThatThrownBy(() -> Gazetteer.read(new StringReader("road\t天津路\nrode\t宁波路")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Line 2");
    }

    @Test
    void areas_that_cannot_all_be_true_are_noticed() {
        var reader = PlaceReader.shanghai();

        assertThat(Gazetteer.shanghai().contradicts(reader.readCell("徐汇区外滩街道天津路44弄")))
                .isTrue();
        assertThat(Gazetteer.shanghai().contradicts(reader.readCell("豫园街道宁波路居委天津路44弄")))
                .isTrue();
        assertThat(Gazetteer.shanghai().contradicts(reader.readCell("黄浦区外滩街道宁波路居委天津路44弄")))
                .isFalse();
    }
}

package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import longtang.place.PlaceReader;
import longtang.register.Observations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// The list of place names that an installation brings along.
@ExtendWith(OutputCaptureExtension.class)
class PlaceNamesTest {

    @TempDir
    Path folder;

    private ApplicationContextRunner system = new ApplicationContextRunner();

    @BeforeEach
    void a_folder_of_an_installation() {
        system = system.withUserConfiguration(PlaceNames.class).withPropertyValues("longtang.folder=" + folder);
    }

    @Test
    void without_a_list_of_its_own_it_reads_with_the_shipped_one() {
        system.run(context -> assertThat(
                        context.getBean(PlaceReader.class).gazetteer().fingerprint())
                .isEqualTo(PlaceReader.shanghai().gazetteer().fingerprint()));
    }

    @Test
    void a_list_in_its_folder_is_read_beside_the_shipped_one() throws IOException {
        Files.writeString(folder.resolve("places.tsv"), "\uFEFFroad\t三角场\nlane\t老石库\t三角场44弄\n");
        system.withPropertyValues("longtang.places=places.tsv").run(context -> {
            var list = context.getBean(PlaceReader.class).gazetteer();
            assertThat(list.isRoad("三角场")).isTrue();
            assertThat(list.isRoad("天津路")).isTrue();
            assertThat(context).hasSingleBean(Observations.class);
        });
    }

    @Test
    void with_a_wrong_line_nothing_starts_and_whoever_starts_it_hears_which_line_and_what_to_do() throws IOException {
        Files.writeString(folder.resolve("places.tsv"), "road\t三角场\nrode\t地金路\n");
        system.withPropertyValues("longtang.places=places.tsv").run(context -> {
            assertThat(context)
                    .getFailure()
                    .hasRootCauseMessage("Line 2: \"rode\" is no kind of name. Write district,"
                            + " street, committee, road, lane or former.");
            var chinese = told(Locale.CHINA, context);
            assertThat(chinese.getDescription()).contains("places.tsv", "第 2 行：“rode”");
            assertThat(chinese.getAction()).contains("重新启动", "LONGTANG_PLACES");
            var english = told(Locale.ENGLISH, context);
            assertThat(english.getDescription()).contains("places.tsv", "Line 2: \"rode\"");
            assertThat(english.getAction()).contains("start again", "LONGTANG_PLACES");
        });
    }

    @Test
    void a_list_that_is_not_there_is_missed() {
        system.withPropertyValues("longtang.places=none.tsv")
                .run(context ->
                        assertThat(told(Locale.CHINA, context).getDescription()).contains("none.tsv", "没有这个文件"));
    }

    @Test
    void a_start_that_fails_says_the_line_and_shows_no_stack_trace(CapturedOutput said) throws IOException {
        Files.writeString(folder.resolve("places.tsv"), "rode\t地金路\n");
        var nowhere = "--longtang.database.url=jdbc:postgresql://localhost:1/none";

        assertThat(Server.serve(new String[] {nowhere, "--longtang.places=" + folder.resolve("places.tsv")}))
                .as("input unreadable, before the database is asked for")
                .isEqualTo(3);
        assertThat(said)
                .containsPattern("第 1 行：“rode”|Line 1: \"rode\"")
                .contains("LONGTANG_PLACES")
                .doesNotContain("\tat ");
    }

    private static FailureAnalysis told(Locale locale, AssertableApplicationContext context) {
        var failure = Objects.requireNonNull(context.getStartupFailure());
        return Objects.requireNonNull(new UnreadablePlacesAnalyzer(locale).analyze(failure));
    }
}

package longtang.matter;

import static longtang.Rulings.allowed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Dossiers;
import longtang.dossier.RegisterFilter;
import longtang.dossier.Reports;
import longtang.notice.Paper;
import longtang.register.StructureNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Who called 12345 gets a reply with the ticket and its words; nobody learns from it who that was (城管条例 26).
@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class RepliesTest {

    private static final int CALLER = 4;
    private static final int PHONE = 5;

    @Autowired
    Matters matters;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Reports reports;

    @Autowired
    Casework we;

    @Test
    void the_reply_knows_the_ticket_and_its_words_and_not_who_called() throws IOException {
        var draft = reply();
        assertThat(draft.fields().get("工单编号")).contains("HP");
        assertThat(draft.fields().get("诉求内容")).isNotBlank();
        assertThat(draft.fields().get("核查情况")).contains("弄").doesNotContain("号");
        assertThat(draft.asked()).doesNotContain(Paper.PARTY);
        var words = String.join("\n", draft.fields().values());
        assertThat(callers())
                .hasSizeGreaterThan(3)
                .allSatisfy(caller -> assertThat(words).doesNotContain(caller));
    }

    private Paper reply() {
        we.untouched(); // the ledgers are in the register
        var all = new RegisterFilter(RegisterFilter.View.ALL, "", null, null, null, null, null, null, null);
        var reported = dossiers.find(we.gu(), all, null).dossiers().stream()
                .map(file -> file.number())
                .filter(file -> !reports.of(file).isEmpty())
                .findFirst()
                .orElseThrow();
        var round = open(reported);
        return allowed(we.begin(we.gu(), round.id(), "举报答复"));
    }

    private Matter open(StructureNumber file) {
        return matters.of(file).stream().filter(Matter::isOpen).findFirst().orElseGet(() -> we.matter(we.opened(file)));
    }

    private static List<String> callers() throws IOException {
        return Files.readAllLines(Path.of("../demo/complaints.csv"), Charset.forName("GB18030")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .flatMap(cells -> java.util.stream.Stream.of(cells[CALLER], cells[PHONE]))
                .filter(said ->
                        said.length() > 1 && !List.of("匿名", "不愿透露", "邻居").contains(said))
                .distinct()
                .toList();
    }
}

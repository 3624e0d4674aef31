package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Casework.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.People;
import longtang.people.Person;
import longtang.playbook.Book;
import longtang.playbook.Move;
import longtang.playbook.Standing;
import longtang.playbook.State;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Every paper that the books know: begun where it is asked for or may be written, filled in, issued, read back.
@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPaperTest {

    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF]");

    @Autowired
    Matters matters;

    @Autowired
    MatterStore store;

    @Autowired
    StepStore steps;

    @Autowired
    Procedures procedures;

    @Autowired
    PaperDesk desk;

    @Autowired
    Papers papers;

    @Autowired
    People people;

    @Autowired
    Casework we;

    private UUID round = new UUID(0, 0);

    Stream<Arguments> every_paper() {
        return procedures.all().stream()
                .flatMap(book -> book.papers().keySet().stream().map(name -> Arguments.of(book.reference(), name)));
    }

    @ParameterizedTest
    @MethodSource("every_paper")
    void is_written_where_it_belongs_and_issued(String reference, String name) throws Exception {
        var book = procedures.book(reference).orElseThrow();
        var template = Objects.requireNonNull(book.papers().get(name));
        var matter = standingAt(book, place(book, template), given(book, name));
        var draft = everybody()
                .flatMap(one -> allowedTo(one, matter, name))
                .findFirst()
                .orElseThrow();
        var by = everybody()
                .filter(one -> desk.mayIssue(one, matter, name))
                .findFirst()
                .orElseThrow();
        var fields = new HashMap<>(draft.fields());
        draft.missing().forEach(field -> fields.put(field, "写明：" + field));
        var filled = allowed(papers.save(actor(by), matter.id(), draft.id(), draft.version(), fields));
        var issued =
                allowed(papers.issue(actor(by), matter.id(), filled.id(), filled.version(), "https://example.org"));

        var read = text(issued);
        assertThat(read).contains(name).doesNotContain("待填").doesNotContain("{{");
        assertThat(RADICALS.matcher(read).find()).isFalse();
        var words = read.replaceAll("\\s|—\\s*\\d+\\s*—|(被询问人核对无误|当事人)（逐页签名）：", "");
        assertThat(issued.asked())
                .allSatisfy(field ->
                        assertThat(words).contains(shown(issued.fields().getOrDefault(field, ""))));
    }

    // Cells of a table are read apart.
    private static String shown(String written) {
        return written.replaceAll("[\\s｜]", "");
    }

    @Test
    void the_party_the_reporter_and_what_was_said_are_left_to_people() {
        var book = procedures.book(Casework.WEIJIAN).orElseThrow();
        var matter = standingAt(book, "verify");
        assertThat(begun(matter, "现场检查笔录").missing()).contains(Paper.PARTY, "检查情况", "在场人", "核对意见");
        assertThat(begun(matter, "现场检查笔录").fields().get("检查人员")).contains("沪A-010101");
        assertThat(begun(matter, "举报答复").asked()).doesNotContain(Paper.PARTY);
        assertThat(begun(matter, "举报答复").fields().getOrDefault("核查情况", ""))
                .contains("弄")
                .doesNotContain("号");
    }

    @Test
    void a_review_is_written_by_the_reviewer_and_by_nobody_else() {
        var book = procedures.book(Casework.WEIJIAN).orElseThrow();
        var matter = standingAt(book, "fast_decide");
        assertThat(desk.mayIssue(we.shen(), matter, "法制审核意见书")).isFalse();
        assertThat(desk.mayIssue(legal(), matter, "法制审核意见书")).isTrue();
    }

    @Test
    void what_is_for_one_step_is_not_written_in_another() {
        var book = procedures.book(Casework.WEIJIAN).orElseThrow();
        var matter = standingAt(book, "investigate");
        assertThat(refused(desk.begin(we.gu(), matter, matters.offers(we.gu(), matter), "扣押决定书"))
                        .code())
                .isEqualTo("paper-not-wanted");
    }

    @Test
    void who_called_is_answered_after_the_end_too_and_nothing_else_is_decided_then() {
        var book = procedures.book(Casework.WEIJIAN).orElseThrow();
        var ended = standingAt(book, "closed_done");
        assertThat(begun(ended, "举报答复").isDraft()).isTrue();
        assertThat(refused(desk.begin(we.gu(), ended, matters.offers(we.gu(), ended), "责令改正通知书"))
                        .code())
                .isEqualTo("paper-not-wanted");
    }

    private Paper begun(Matter matter, String name) {
        return allowed(desk.begin(we.gu(), matter, matters.offers(we.gu(), matter), name));
    }

    // A round that stands where the paper belongs; what brought it there is not what is asked here.
    private Matter standingAt(Book book, String leaf) {
        return standingAt(book, leaf, Set.of());
    }

    private Matter standingAt(Book book, String leaf, Set<String> duties) {
        if (store.get(round).isEmpty()) round = we.opened();
        var now = matters.now();
        var before = store.get(round).orElseThrow();
        var standing = new Standing(
                book.reference(), leaf, List.of(), duties, before.standing().facts());
        boolean ended = book.ends().stream().anyMatch(end -> end.id().equals(leaf));
        var after = new Matter(
                before.id(),
                before.dossier(),
                before.round(),
                before.place(),
                standing,
                now,
                before.version() + 1,
                before.openedAt(),
                now,
                ended ? now : null);
        var step = new MatterStep(after.version(), now, null, "", "", "换到这一环节", "", leaf, "", List.of());
        steps.keep(after, UUID.randomUUID(), step, List.of());
        return after;
    }

    private static String place(Book book, longtang.playbook.Paper paper) {
        return book.leaves().stream()
                .filter(leaf -> asks(leaf, paper.name())
                        || book.writer(paper, leaf.id()).isPresent())
                .map(State.Leaf::id)
                .findFirst()
                .orElseGet(() -> duringAnytime(book, paper.name()));
    }

    private static boolean asks(State.Leaf leaf, String name) {
        return leaf.work().documents().contains(name)
                || leaf.work().evidence().contains(name)
                || leaf.on().stream().anyMatch(move -> names(move, name));
    }

    private static boolean names(Move move, String name) {
        return move.documents().contains(name) || move.evidence().contains(name);
    }

    // Asked for by an event that may come in any step of a region.
    private static String duringAnytime(Book book, String name) {
        return book.regions().stream()
                .filter(region -> region.anytime().stream().anyMatch(move -> names(move, name)))
                .map(region -> region.states().getFirst().id())
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> given(Book book, String name) {
        return book.regions().stream()
                .flatMap(region -> region.anytime().stream())
                .filter(move -> names(move, name))
                .findFirst()
                .map(move -> Set.copyOf(move.given()))
                .orElse(Set.of());
    }

    private Stream<Person> everybody() {
        return Stream.of(we.gu(), we.shen(), legal(), we.committee());
    }

    private Stream<Paper> allowedTo(Person by, Matter matter, String name) {
        return switch (desk.begin(by, matter, matters.offers(by, matter), name)) {
            case Ruling.Allowed<Paper>(var draft) -> Stream.of(draft);
            case Ruling.Refused<Paper> _ -> Stream.of();
        };
    }

    private Person legal() {
        return people.loadUserByUsername("legal");
    }

    private String text(Paper issued) throws Exception {
        try (var pdf = Loader.loadPDF(
                papers.pdf(Objects.requireNonNull(issued.issue())).toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}

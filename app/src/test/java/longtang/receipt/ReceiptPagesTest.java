package longtang.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Dossiers;
import longtang.dossier.RegisterFilter;
import longtang.journal.Checkpoint;
import longtang.journal.Entry;
import longtang.journal.InclusionProof;
import longtang.journal.Note;
import longtang.journal.Proofs;
import longtang.journal.bundle.VerifyCommand;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = "longtang.demo=true")
class ReceiptPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Acts acts;

    @Autowired
    Journal journal;

    @Autowired
    Lane44 lane44;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    String number = "";

    @BeforeEach
    void a_file_whose_acts_are_signed() throws InterruptedException {
        lane44.isMatched();
        var kitchen =
                new RegisterFilter(RegisterFilter.View.ALL, "黄外违2020-005", null, null, null, null, null, null, null);
        number = dossiers.find(lane44.officer(), kitchen, null)
                .dossiers()
                .getFirst()
                .number()
                .toString();
        var id = acts.on("dossier", number, 1).getFirst().id();
        for (int i = 0; i < 300 && journal.receipt(id).orElseThrow().proved().isEmpty(); i++) Thread.sleep(100);
    }

    @Test
    void the_log_is_open_to_anybody_and_may_be_kept() throws Exception {
        assertThat(open("/journal"))
                .hasStatusOk()
                .bodyText()
                .contains("谁都可以核验", journal.name(), "longtang-verify.jar", "验签公钥");
        assertThat(open("/journal?lang=en")).bodyText().contains("Anybody may check it");
        assertThat(open("/journal/handbook")).bodyText().contains("怎样核验一份存证包");
        assertThat(open("/journal/keys"))
                .bodyText()
                .contains(journal.keys().getFirst().line());

        var answer = open("/journal/checkpoint");
        assertThat(answer).hasHeader("Cache-Control", "max-age=5, public");
        var note = Note.read(answer.getResponse().getContentAsByteArray()).orElseThrow();
        assertThat(note.check(journal.keys()).good()).hasSize(2);
        var size = Checkpoint.read(note.text()).orElseThrow().size();
        assertThat(open("/journal/tile/0/000" + (size < 256 ? ".p/" + size : "")))
                .hasStatusOk();
        assertThat(open("/journal/tile/entries/000" + (size < 256 ? ".p/" + size : "")))
                .hasStatusOk();
    }

    @Test
    void only_tiles_are_handed_out() {
        for (var name : new String[] {"checkpoint", "0/001", "0/../checkpoint", "0/%2e%2e/x", "99/000", "0/0", ""}) {
            assertThat(open("/journal/tile/" + name).getResponse().getStatus())
                    .as(name)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void the_file_shows_the_number_of_every_act_and_leads_to_its_receipt() {
        var noted = acts.on("dossier", number, 1).getFirst();
        assertThat(seen(lane44.officer(), "/register/" + number))
                .bodyText()
                .contains("留痕第", "/journal/receipts/" + noted.id(), "/register/" + number + "/bundle.zip");

        transaction.executeWithoutResult(
                done -> acts.note(lane44.officer().asActor(), Act.of("dossier.looked", "dossier", number)));
        var fresh = acts.on("dossier", number, 1).getFirst();
        if (fresh.standing() instanceof Act.Standing.Waiting) {
            assertThat(seen(lane44.officer(), "/journal/receipts/" + fresh.id()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("已记录，待编号");
        }
    }

    @Test
    void a_receipt_proves_its_entry_without_us() throws Exception {
        var noted = acts.on("dossier", number, 1).getFirst();
        var page = "/journal/receipts/" + noted.id();
        assertThat(seen(lane44.officer(), page)).hasStatusOk().bodyText().contains("longtang-entry/1", "取得收据文件");

        var entry = Entry.read(bytes(lane44.officer(), page + "/entry")).orElseThrow();
        var proof =
                InclusionProof.read(bytes(lane44.officer(), page + "/proof")).orElseThrow();
        assertThat(proof.checkpoint().check(journal.keys()).count()).isTrue();
        var checkpoint = Checkpoint.read(proof.checkpoint().text()).orElseThrow();
        assertThat(Proofs.includes(entry.leaf(), proof.index(), checkpoint.size(), checkpoint.root(), proof.path()))
                .isTrue();
    }

    @Test
    void a_receipt_is_seen_by_whoever_sees_the_act() {
        var ofFile =
                "/journal/receipts/" + acts.on("dossier", number, 1).getFirst().id();
        assertThat(seen(lane44.committee(), ofFile)).hasStatusOk();
        assertThat(open(ofFile)).hasStatus(302);

        var own = UUID.randomUUID();
        transaction.executeWithoutResult(
                done -> acts.note(lane44.officer().asActor(), Act.of("view.saved", "view", own)));
        var receipt = "/journal/receipts/"
                + acts.on("view", own.toString(), 1).getFirst().id();
        assertThat(seen(lane44.officer(), receipt)).hasStatusOk();
        assertThat(seen(lane44.administrator(), receipt)).hasStatusOk();
        assertThat(seen(lane44.committee(), receipt)).hasStatus(404);
        assertThat(seen(lane44.officer(), "/journal/receipts/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void a_bundle_is_verified_by_the_verifier_that_residents_use() throws Exception {
        transaction.executeWithoutResult(
                done -> acts.note(lane44.officer().asActor(), Act.of("dossier.looked", "dossier", number)));
        var looked = acts.on("dossier", number, 1).getFirst().id();
        for (int i = 0;
                i < 300 && journal.receipt(looked).orElseThrow().proved().isEmpty();
                i++) Thread.sleep(100);

        var zip = bundle(lane44.leader(), "");
        var verdict = verify(zip);
        assertThat(verdict).startsWith("0 ").contains("Result: verified.").doesNotContain("withheld");

        assertThat(verify(bundle(lane44.officer(), "")))
                .startsWith("0 ")
                .contains("/actor.content: the content is withheld");
    }

    @Test
    void a_bundle_shows_that_the_log_continues_what_somebody_has_kept() throws Exception {
        var kept = journal.checkpoint().orElseThrow();
        transaction.executeWithoutResult(
                done -> acts.note(lane44.officer().asActor(), Act.of("dossier.looked", "dossier", number)));
        for (int i = 0; i < 300 && journal.checkpoint().orElseThrow().equals(kept); i++) Thread.sleep(100);
        var paper =
                Files.writeString(folder.resolve("kept.txt"), kept.checkpoint().text());

        var size = kept.checkpoint().size();
        assertThat(verify(bundle(lane44.officer(), "?kept=" + size), "--older", paper.toString()))
                .startsWith("0 ")
                .contains("Since the checkpoint you kept (" + String.format("%d", size) + " entries)");
    }

    @Test
    void a_bundle_in_which_one_byte_was_changed_is_not_verified() throws Exception {
        var zip = bundle(lane44.officer(), "");
        try (var files = FileSystems.newFileSystem(zip);
                var entries = Files.list(files.getPath("/entries"))) {
            var entry = entries.findFirst().orElseThrow();
            Files.writeString(entry, Files.readString(entry).replace("role clock", "role cloak"));
        }
        assertThat(verify(zip)).startsWith("4 ").contains("[WRONG] entries/");
    }

    @Test
    void health_tells_administrators_more_than_others() {
        assertThat(open("/health")).hasStatusOk().bodyText().isEqualTo("ok");
        var admin =
                browser.get().uri("/health").with(user(lane44.administrator())).exchange();
        assertThat(admin).bodyText().contains("log: " + journal.name(), "oldest-waits-seconds: ", "checkpoint-size: ");
        assertThat(lane44.officer().role()).isEqualTo(Role.OFFICER);
        assertThat(seen(lane44.officer(), "/health")).bodyText().isEqualTo("ok");
    }

    private Path bundle(Person by, String query) throws Exception {
        return Files.write(
                folder.resolve(by.role() + ".zip"), bytes(by, "/register/" + number + "/bundle.zip" + query));
    }

    private String verify(Path bundle, String... more) throws Exception {
        var keys = Files.writeString(
                folder.resolve("keys.txt"), open("/journal/keys").getResponse().getContentAsString(UTF_8));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        var arguments = new ArrayList<>(List.of("--lang", "en", "--key", keys.toString(), bundle.toString()));
        arguments.addAll(List.of(more));
        var exit = VerifyCommand.run(arguments.toArray(String[]::new), out, out);
        return exit + " " + said.toString(UTF_8);
    }

    private byte[] bytes(Person by, String path) {
        var answer = seen(by, path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult seen(Person by, String path) {
        return browser.get().uri(URI.create(path)).with(user(by)).exchange();
    }

    private MvcTestResult open(String path) {
        return browser.get().uri(URI.create(path)).exchange();
    }
}

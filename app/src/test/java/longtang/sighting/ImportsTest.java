package longtang.sighting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.ledger.LedgerKind;
import longtang.ledger.LedgerReader;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.SightingKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LongtangTest
class ImportsTest {

    private static final Actor GU = new Actor.Person(new UUID(0, 7), "顾某", "officer");
    private static final String SURVEY = "编号,排查日期,路弄,门牌号,类型,搭建人\n";

    @Autowired
    Imports imports;

    @Autowired
    Sightings sightings;

    @Autowired
    ImportJobs jobs;

    @Autowired
    StagingStore staging;

    @Autowired
    ImportFiles files;

    @Autowired
    ImportWorker worker;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    String own = "";

    @BeforeEach
    void numbers_of_its_own() {
        own = "T" + Long.toString(System.nanoTime(), 36);
    }

    @AfterEach
    void the_worker_works() {
        if (!worker.isRunning()) worker.start();
    }

    @Test
    void rows_become_sightings_word_for_word() throws IOException {
        var job = imported(SURVEY + own + ",2025年6月3日, 天津路４４弄,3号,灶披间,陆某\n");

        assertThat(job.count()).isEqualTo(new ImportJob.Count(1, 0, 0, 0, 1, 0, 0));
        assertThat(sightings.ofImport(job.id())).singleElement().satisfies(seen -> {
            assertThat(seen.revision()).isEqualTo(1);
            assertThat(seen.entry().original()).containsEntry("路弄", " 天津路４４弄");
            assertThat(List.copyOf(seen.entry().original().keySet()))
                    .containsExactly("编号", "排查日期", "路弄", "门牌号", "类型", "搭建人");
            assertThat(seen.entry().origin().row()).isEqualTo(2);
            assertThat(seen.entry().origin().sha256())
                    .isEqualTo(job.file().sha256().hex());
            assertThat(seen.entry().contentHash()).hasSize(64);
        });
        assertThat(acts.on("import", job.id().toString(), 9))
                .extracting(noted -> noted.act().what())
                .containsExactlyInAnyOrder("ledger.sent", "ledger.imported");
    }

    @Test
    void the_same_table_again_changes_nothing() throws IOException {
        var table = SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n";
        imported(table);
        var again = imported(table);

        assertThat(again.count().taken()).isZero();
        assertThat(again.count().known()).isEqualTo(1);
        assertThat(sightings.history(LedgerKind.SURVEY, own)).hasSize(1);
    }

    @Test
    void the_same_form_sent_twice_is_one_import() throws IOException {
        var form = UUID.randomUUID();
        var table = SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n";

        assertThat(send(form, table.getBytes(UTF_8))).isEqualTo(send(form, table.getBytes(UTF_8)));
        assertThat(send(form, (table + "x").getBytes(UTF_8))).isNotEqualTo(send(form, table.getBytes(UTF_8)));
    }

    @Test
    void a_row_that_says_something_else_is_a_new_revision() throws IOException {
        imported(SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n");
        var second = imported(SURVEY + own + ",2025-06-03,天津路44弄,3号,阳光房,陆某\n");

        assertThat(second.count().revised()).isEqualTo(1);
        assertThat(sightings.ofKeys(List.of(new SightingKey(LedgerKind.SURVEY, own))))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.revision()).isEqualTo(2);
                    assertThat(now.entry().original()).containsEntry("类型", "阳光房");
                });
        assertThat(sightings.current())
                .filteredOn(now -> now.key().recordId().equals(own))
                .extracting(Sighting::revision)
                .containsExactly(2);
    }

    @Test
    void an_old_table_sent_late_does_not_undo_what_is_known_since() throws IOException {
        var old = SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n";
        imported(old);
        imported(SURVEY + own + ",2025-06-03,天津路44弄,3号,阳光房,陆某\n");
        imported(old);

        assertThat(sightings.history(LedgerKind.SURVEY, own))
                .extracting(Sighting::revision)
                .containsExactly(2, 1);
    }

    @Test
    void rejected_rows_can_be_corrected_and_sent_again() throws IOException {
        var job = imported(SURVEY + own + "a,2025-13-01,天津路44弄,3号,雨棚,陆某\n" + own + "b,2025-06-03,天津路44弄,5号,雨棚,陆某\n");
        assertThat(job.count().good()).isEqualTo(1);
        assertThat(job.count().rejected()).isEqualTo(1);

        var list = new String(files.rejects(job, longtang.people.Role.OFFICER, Locale.CHINA), UTF_8);
        assertThat(list).contains("2025-13-01").contains("不是有效日期");

        var corrected =
                new String(files.corrections(job, Locale.CHINA), UTF_8).replaceFirst("2025-13-01", "2025-12-01");
        var again = imported(corrected);
        assertThat(again.count().rejected()).isZero();
        assertThat(again.count().fresh()).isEqualTo(1);
    }

    @Test
    void a_refused_file_leaves_nothing() throws IOException {
        var job = finished(send(UUID.randomUUID(), "这不是台账\n随便写的\n".getBytes(UTF_8)));

        assertThat(job.state()).isEqualTo(ImportState.REFUSED);
        assertThat(job.refusal()).isNotNull();
        assertLeavesNothing(job.id());
    }

    @Test
    void a_table_that_fits_two_ledgers_waits_for_a_person() throws IOException {
        var table = "编号,时间,地点,内容\n" + own + ",2025-06-03,天津路44弄3号,搭棚\n";
        var waiting = finished(send(UUID.randomUUID(), table.getBytes(UTF_8)));
        assertThat(waiting.state()).isEqualTo(ImportState.KINDLESS);
        assertLeavesNothing(waiting.id());

        assertThat(imports.choose(GU, waiting.id(), LedgerKind.PATROL)).isInstanceOf(Ruling.Allowed.class);
        var done = finished(waiting.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(sightings.ofImport(done.id()))
                .extracting(seen -> seen.key().kind())
                .containsExactly(LedgerKind.PATROL);
    }

    @Test
    void a_waiting_import_is_cancelled_at_once() throws IOException {
        worker.stop();
        var id = send(UUID.randomUUID(), (SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n").getBytes(UTF_8));
        assertThat(sightings.anyImportPending()).isTrue();
        assertThat(imports.cancel(GU, id)).isInstanceOf(Ruling.Allowed.class);
        worker.start();

        assertThat(finished(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.cancel(GU, id)).isInstanceOf(Ruling.Refused.class);
        assertThat(imports.again(GU, id)).isInstanceOf(Ruling.Allowed.class);
        assertThat(finished(id).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void a_running_import_that_is_cancelled_leaves_nothing_even_at_the_last_moment() throws IOException {
        worker.stop();
        var id = send(UUID.randomUUID(), (SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n").getBytes(UTF_8));
        var running = takenByHand(id);
        var summary = readByHand(running);
        imports.cancel(GU, id);

        assertThat(jobs.complete(running, summary)).isFalse();
        worker.start();
        assertThat(finished(id).state()).isEqualTo(ImportState.CANCELLED);
        assertLeavesNothing(id);
    }

    @Test
    void an_import_that_was_cut_off_is_read_again_and_counted_once() throws IOException {
        worker.stop();
        var id = send(UUID.randomUUID(), (SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n").getBytes(UTF_8));
        var cutOff = takenByHand(id);
        var summary = readByHand(cutOff);
        assertThat(sightings.ofImport(id))
                .as("nothing is visible before the end")
                .isEmpty();

        worker.start();
        assertThat(finished(id).count().fresh()).isEqualTo(1);
        assertThat(jobs.complete(cutOff, summary))
                .as("the old go has no say any more")
                .isFalse();
        assertThat(sightings.history(LedgerKind.SURVEY, own)).hasSize(1);
    }

    @Test
    void a_table_in_gb18030_reads_like_any_other() throws IOException {
        var table = SURVEY + own + ",2025-06-03,天津路44弄,3号,灶披间㑇,陆某\n";
        var job = finished(send(UUID.randomUUID(), table.getBytes(Charset.forName("GB18030"))));

        assertThat(sightings.ofImport(job.id()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.entry().original()).containsEntry("类型", "灶披间㑇"));
    }

    @Test
    void twenty_thousand_rows_come_in_within_a_minute() throws IOException {
        var table = new StringBuilder(SURVEY);
        for (int i = 0; i < 20_000; i++) {
            table.append(own)
                    .append('-')
                    .append(i)
                    .append(",2025-06-03,天津路44弄,")
                    .append(i % 40)
                    .append("号,雨棚,陆某\n");
        }
        var began = System.nanoTime();
        var job = imported(table.toString());
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(job.count().fresh()).isEqualTo(20_000);
        assertThat(took).isLessThan(Duration.ofMinutes(1));
        System.out.println("20,000 rows imported in " + took.toMillis() + " ms");
    }

    @Test
    void nobody_changes_or_removes_a_sighting() throws IOException {
        imported(SURVEY + own + ",2025-06-03,天津路44弄,3号,雨棚,陆某\n");

        for (var sql : List.of("update sighting set revision = 9", "delete from sighting", "truncate sighting")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> db.sql(sql).update())
                    .hasMessageContaining("sighting");
        }
    }

    private ImportJob takenByHand(UUID id) {
        var taken = jobs.takeNext().orElseThrow();
        assertThat(taken.id()).isEqualTo(id);
        return taken;
    }

    @Autowired
    ImportStore store;

    @Autowired
    longtang.evidence.Blobs blobs;

    private longtang.ledger.LedgerSummary readByHand(ImportJob job) throws IOException {
        var intake = new Staging(job, store, staging, job.sentAt(), () -> false);
        var summary = new LedgerReader()
                .read(blobs.file(job.file().sha256()), job.file().name(), null, intake);
        intake.finish();
        return summary;
    }

    private void assertLeavesNothing(UUID job) {
        for (var table : List.of("import_row", "import_reject", "sighting")) {
            assertThat(db.sql("select count(*) from " + table + " where job = :job")
                            .param("job", job)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private ImportJob imported(String table) throws IOException {
        var job = finished(send(UUID.randomUUID(), table.getBytes(UTF_8)));
        assertThat(job.state()).as(String.valueOf(job.refusal())).isEqualTo(ImportState.DONE);
        return job;
    }

    private UUID send(UUID form, byte[] bytes) throws IOException {
        return switch (imports.send(GU, form, 0, "表.csv", new ByteArrayInputStream(bytes))) {
            case Ruling.Allowed(var id) -> id;
            case Ruling.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private ImportJob finished(UUID id) {
        var patience = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < patience) {
            var job = imports.get(id).orElseThrow();
            if (!job.state().isPending()) return Objects.requireNonNull(job);
            try {
                Thread.sleep(25);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("The import does not end");
    }
}

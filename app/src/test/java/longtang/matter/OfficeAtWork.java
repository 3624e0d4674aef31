package longtang.matter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import longtang.Application;
import longtang.dossier.Dossiers;
import longtang.dossier.RegisterFilter;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.law.Ruling;
import longtang.matching.Matching;
import longtang.notice.Papers;
import longtang.people.People;
import longtang.people.Person;
import longtang.record.Actor;
import longtang.sighting.Sightings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The demo lane's office as a process of its own, to be killed: two clerks open matters, talk, issue papers and take
/// reports without end, deadlines lapse beside them. What was acknowledged goes to a file, a line each, before the next
/// act.
final class OfficeAtWork {

    static final String REPORTED = "登记举报";
    static final String UNANSWERED = "核查告知超期";

    private static final Map<String, String> A_SHED_IN_THE_PASSAGE =
            Map.of("阶段", "存量", "危险", "false", "公共空间", "true", "生活必需", "false", "出租", "false");

    private final ConfigurableApplicationContext system;
    private final Path acknowledged;

    private OfficeAtWork(ConfigurableApplicationContext system, Path acknowledged) {
        this.system = system;
        this.acknowledged = acknowledged;
    }

    public static void main(String[] arguments) {
        var system = new SpringApplication(Application.class).run();
        var office = new OfficeAtWork(system, Path.of(arguments[0]));
        office.waitForTheLane();
        try (var clerks = Executors.newFixedThreadPool(2)) {
            clerks.submit(() -> office.work("officer", "leader", 0));
            clerks.submit(() -> office.work("leader", "officer", 1));
        }
    }

    private void waitForTheLane() {
        while (system.getBean(Sightings.class).anyImportPending()) rest();
        while (system.getBean(Matching.class).latest().isEmpty()) rest();
    }

    private void work(String name, String partner, int parity) {
        while (true) {
            try {
                var person = system.getBean(People.class).loadUserByUsername(name);
                var beside = system.getBean(People.class).loadUserByUsername(partner);
                var all = new RegisterFilter(RegisterFilter.View.ALL, "", null, null, null, null, null, null, null);
                var files =
                        system.getBean(Dossiers.class).find(person, all, null).dossiers();
                for (int i = parity; i < files.size(); i += 2)
                    new Clerk(person, beside).handle(files.get(i).number());
            } catch (DataAccessException | TransactionException | IOException away) {
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Clerk {

        private final Person by;
        private final Person partner;
        private final Matters matters = system.getBean(Matters.class);
        private final Papers papers = system.getBean(Papers.class);

        Clerk(Person by, Person partner) {
            this.by = by;
            this.partner = partner;
        }

        void handle(longtang.register.StructureNumber file) throws IOException {
            var open = matters.of(file).stream().filter(Matter::isOpen).findFirst();
            if (open.isEmpty() && matters.of(file).isEmpty()) {
                if (matters.open(by, UUID.randomUUID(), file, "cn-sh/weijian@2026.1")
                        instanceof Ruling.Allowed<UUID>(var id)) acknowledge("opened " + id);
            } else if (open.isPresent() && open.get().standing().leaf().equals("lead")) establish(open.get());
            else if (open.isPresent() && open.get().standing().leaf().equals("a_talk")) write(open.get(), "约谈记录");
            else if (open.isPresent()) {
                hear(open.get());
                write(open.get(), "立案审批表");
            }
        }

        // Somebody reports it, and has to be answered in time; nobody does, and the next one reports it.
        private void hear(Matter matter) throws IOException {
            if (matters.clocks(matter).stream().anyMatch(clock -> clock.event().equals(UNANSWERED))) return;
            enter(matter, REPORTED, Map.of());
        }

        private void enter(Matter matter, String event, Map<String, String> facts) throws IOException {
            var asked = new Matters.Asked(UUID.randomUUID(), matter.version(), event, partner.id(), facts, "");
            if (matters.enter(by, matter.id(), asked) instanceof Ruling.Allowed<Matter>(var after))
                acknowledge("stepped " + matter.id() + " " + after.version());
        }

        private void establish(Matter matter) throws IOException {
            for (var label : List.of("现场照片", "定位", "现场检查笔录", "两名执法人员证号")) prove(matter, label);
            enter(matter, "查证属实", A_SHED_IN_THE_PASSAGE);
        }

        private void prove(Matter matter, String label) throws IOException {
            system.getBean(Exhibits.class)
                    .keep(
                            (Actor.Person) by.asActor(),
                            UUID.randomUUID(),
                            matter.id(),
                            label,
                            "p.pdf",
                            null,
                            new ByteArrayInputStream(Samples.pdf()));
        }

        private void write(Matter matter, String name) throws IOException {
            var desk = system.getBean(PaperDesk.class);
            if (!(desk.begin(by, matter, matters.offers(by, matter), name)
                    instanceof Ruling.Allowed<longtang.notice.Paper>(var draft))) return;
            var fields = new HashMap<>(draft.fields());
            for (var gap : draft.missing()) fields.put(gap, "写明");
            var actor = (Actor.Person) by.asActor();
            if (papers.save(actor, matter.id(), draft.id(), draft.version(), fields)
                            instanceof Ruling.Allowed<longtang.notice.Paper>(var saved)
                    && papers.issue(actor, matter.id(), saved.id(), saved.version(), "https://example.org")
                            instanceof Ruling.Allowed<longtang.notice.Paper>(var issued))
                acknowledge("issued " + issued.id());
        }

        private void acknowledge(String what) throws IOException {
            synchronized (acknowledged) {
                Files.writeString(
                        acknowledged,
                        what + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            }
        }
    }
}

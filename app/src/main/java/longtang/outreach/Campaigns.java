package longtang.outreach;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.Article;
import longtang.law.Ruling;
import longtang.law.StatuteBook;
import longtang.people.Access;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to campaigns: open one, plan a session, count who came, keep its materials and photos.
@Service
@Transactional
public class Campaigns {

    private static final int LONGEST = 2000;
    private static final int LONGEST_TITLE = 100;

    /// What a new campaign says of itself.
    record Opening(
            UUID request,
            String title,
            @Nullable String committee,
            String place,
            boolean online,
            List<String> articles,
            String lead) {}

    private final CampaignStore store;
    private final Exhibits exhibits;
    private final Access access;
    private final Acts acts;
    private final Clock clock;

    Campaigns(CampaignStore store, Exhibits exhibits, Access access, Acts acts, Clock clock) {
        this.store = store;
        this.exhibits = exhibits;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /// Opens a campaign; its id is its request's, so that sent twice it is one.
    Ruling<UUID> open(Person by, Opening opening) {
        if (opening.title().isBlank() || opening.title().length() > LONGEST_TITLE)
            return Ruling.refuse("campaign-without-title", "", "outreach.campaign.refused.title", LONGEST_TITLE);
        var unknown = opening.articles().stream()
                .filter(article ->
                        Article.read(article).flatMap(StatuteBook::text).isEmpty())
                .findFirst();
        if (unknown.isPresent()) return Ruling.refuse("law-not-known", "", "outreach.refused.law", unknown.get());
        if (opening.lead().length() > LONGEST || opening.place().length() > LONGEST_TITLE)
            return Ruling.refuse("text-too-long", "", "outreach.refused.long", LONGEST);
        if (!covers(by, opening.committee()))
            return Ruling.refuse("campaign-elsewhere", "", "outreach.campaign.refused.place");
        if (store.insert(opening, now(), by))
            acts.note(
                    by.asActor(),
                    Act.of("campaign.opened", "campaign", opening.request()).with("online", opening.online()));
        return Ruling.allow(opening.request());
    }

    // Whoever works in one area opens campaigns there; for the whole street, those who see all of it.
    private boolean covers(Person by, @Nullable String committee) {
        return access.sight(by, "campaigns").covers(committee, null);
    }

    /// Plans a session, or changes it by another version. A plan that was sent twice is one.
    Ruling<UUID> sit(Person by, Campaign campaign, Campaign.Session session) {
        var attendance = session.attendance();
        if (session.organisations().length() > LONGEST || session.place().length() > LONGEST_TITLE)
            return Ruling.refuse("text-too-long", "", "outreach.refused.long", LONGEST);
        if (attendance != null && session.day().isAfter(today()))
            return Ruling.refuse("session-to-come", "", "outreach.campaign.refused.future");
        boolean planned = session.version() == 1;
        if (!store.insert(campaign.id(), session, now(), by))
            return planned
                    ? Ruling.allow(session.id())
                    : Ruling.refuse("session-changed", "", "outreach.campaign.refused.changed");
        acts.note(
                by.asActor(),
                Act.of(planned ? "session.planned" : "session.changed", "campaign", campaign.id())
                        .with("session", session.id().toString())
                        .with("day", session.day().toString())
                        .with("attendance", attendance == null ? -1 : attendance));
        return Ruling.allow(session.id());
    }

    /// Keeps a material or a photo with the checks of all evidence.
    Ruling<Exhibit> keep(Person by, Campaign campaign, UUID id, String label, String name, InputStream bytes)
            throws IOException {
        return exhibits.keep((Actor.Person) by.asActor(), id, campaign.id(), label, name, null, bytes);
    }

    List<Exhibit> files(Campaign campaign) {
        return exhibits.of(campaign.id());
    }

    Optional<Exhibit> file(Campaign campaign, UUID id) {
        return exhibits.get(campaign.id(), id);
    }

    Path bytes(Exhibit file) throws IOException {
        return exhibits.file(file);
    }

    @Transactional(readOnly = true)
    List<Campaign> list(Person by) {
        return store.list(access.sight(by, "campaigns").forQuery());
    }

    @Transactional(readOnly = true)
    Optional<Campaign> get(Person by, UUID id) {
        return store.get(access.sight(by, "campaigns").forQuery(), id);
    }

    UUID newRequest() {
        return Ids.at(clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HelpItems.SHANGHAI);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

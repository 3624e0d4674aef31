package longtang.outreach;

import static longtang.web.RefusedByRule.unlessRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.law.Article;
import longtang.law.Refusal;
import longtang.law.StatuteBook;
import longtang.people.Access;
import longtang.people.Committees;
import longtang.people.Door;
import longtang.people.Person;
import longtang.people.Sight;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Campaigns: the list, one of them, its sessions and files, and the leaflet to print.
@Controller
@RequestMapping("/campaigns")
@Door("campaigns")
class CampaignController {

    private final Campaigns campaigns;
    private final Committees committees;
    private final Access access;
    private final Pages pages;

    CampaignController(Campaigns campaigns, Committees committees, Access access, Pages pages) {
        this.campaigns = campaigns;
        this.committees = committees;
        this.access = access;
        this.pages = pages;
    }

    @Bean
    static NavEntry campaignsEntry() {
        return NavEntry.behind("campaigns", "outreach.campaigns", "/campaigns", "bell", 62);
    }

    @GetMapping
    View list(Person by) {
        var sight = access.sight(by, "campaigns");
        return pages.show(
                "outreach/campaigns",
                new CampaignsPage(
                        campaigns.list(by).stream()
                                .map(CampaignController::line)
                                .toList(),
                        by.mayOpen("campaigns-act"),
                        sight.everywhere(),
                        areas(sight),
                        campaigns.newRequest().toString()));
    }

    private List<CampaignsPage.Area> areas(Sight sight) {
        return committees.named().entrySet().stream()
                .filter(one -> sight.covers(one.getKey(), null))
                .map(one -> new CampaignsPage.Area(one.getKey(), one.getValue()))
                .toList();
    }

    private static CampaignsPage.Line line(Campaign campaign) {
        return new CampaignsPage.Line(
                href(campaign.id()),
                campaign.title(),
                campaign.place(),
                campaign.online(),
                campaign.sessions().size(),
                campaign.sessions().stream()
                        .flatMap(session -> Optional.ofNullable(session.attendance()).stream())
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @PostMapping
    @Door("campaigns-act")
    View open(Person by, @RequestParam MultiValueMap<String, String> sent) {
        var committee = text(sent, "committee");
        var opening = new Campaigns.Opening(
                uuid(sent, "request"),
                text(sent, "title"),
                committee.isEmpty() ? null : committee,
                text(sent, "place"),
                text(sent, "online").equals("true"),
                articles(text(sent, "articles")),
                text(sent, "lead"));
        return Pages.seeOther(href(unlessRefused(campaigns.open(by, opening))));
    }

    // 城乡规划法 64；若干规定 8. What cannot be read stands as it was typed and is refused by its name.
    private static List<String> articles(String typed) {
        return Stream.of(typed.split("[；;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> Article.read(one).map(Article::toString).orElse(one))
                .distinct()
                .toList();
    }

    @GetMapping("/{id}")
    View show(Person by, @PathVariable UUID id) {
        return pages.show("outreach/campaign", page(by, get(by, id)));
    }

    @GetMapping("/{id}/leaflet")
    View leaflet(Person by, @PathVariable UUID id) {
        return pages.show("outreach/leaflet", page(by, get(by, id)));
    }

    private CampaignPage page(Person by, Campaign campaign) {
        var today = campaigns.today();
        return new CampaignPage(
                href(campaign.id()),
                campaign.title(),
                campaign.place(),
                campaign.online(),
                campaign.lead(),
                campaign.articles().stream()
                        .map(article -> new CampaignPage.Law(
                                article,
                                Article.read(article).map(StatuteBook::quote).orElse("")))
                        .toList(),
                campaign.sessions().stream()
                        .map(session -> new CampaignPage.Sitting(
                                session.id().toString(),
                                session.version(),
                                session.day().toString(),
                                session.place(),
                                session.attendance() == null
                                        ? ""
                                        : session.attendance().toString(),
                                session.organisations(),
                                session.day().isBefore(today)))
                        .toList(),
                campaigns.files(campaign).stream()
                        .map(file -> new CampaignPage.File(
                                href(campaign.id()) + "/files/" + file.id(),
                                file.label(),
                                file.name(),
                                file.media().isPicture()))
                        .toList(),
                by.mayOpen("campaigns-act"),
                campaigns.newRequest().toString(),
                today.toString());
    }

    @PostMapping("/{id}/sessions")
    @Door("campaigns-act")
    View sit(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var campaign = get(by, id);
        var version = text(sent, "version");
        var attended = text(sent, "attendance");
        unlessRefused(campaigns.sit(
                by,
                campaign,
                new Campaigns.Sitting(
                        uuid(sent, "session"),
                        version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0,
                        day(text(sent, "day")),
                        text(sent, "place"),
                        attended.matches("[0-9]{1,5}") ? Integer.valueOf(attended) : null,
                        text(sent, "organisations"))));
        return Pages.seeOther(href(id));
    }

    @PostMapping("/{id}/files")
    @Door("campaigns-act")
    View keep(
            Person by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var campaign = get(by, id);
        var label = text(sent, "label");
        if (file == null || file.isEmpty() || label.isEmpty() || label.length() > 60) throw incomplete();
        try (var bytes = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            unlessRefused(campaigns.keep(by, campaign, uuid(sent, "request"), label, name, bytes));
        }
        return Pages.seeOther(href(id));
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> file(Person by, @PathVariable UUID id, @PathVariable UUID file) throws IOException {
        var kept = campaigns.file(get(by, id), file).orElseThrow(() -> new NotHere("no such file"));
        var disposition = (kept.media().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(kept.label() + "." + kept.media().ending(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(kept.media().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(new FileSystemResource(campaigns.bytes(kept)));
    }

    private Campaign get(Person by, UUID id) {
        return campaigns.get(by, id).orElseThrow(() -> new NotHere("no such campaign"));
    }

    private static String href(UUID id) {
        return "/campaigns/" + id;
    }

    private static String text(MultiValueMap<String, String> sent, String key) {
        return Optional.ofNullable(sent.getFirst(key)).orElse("").strip();
    }

    private static UUID uuid(MultiValueMap<String, String> sent, String key) {
        try {
            return UUID.fromString(text(sent, key));
        } catch (IllegalArgumentException noId) {
            throw incomplete();
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw incomplete();
        }
    }

    private static RefusedByRule incomplete() {
        return new RefusedByRule(new Refusal("form-incomplete", "", "outreach.refused.form", List.of()));
    }
}

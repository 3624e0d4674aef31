package longtang.outreach;

import static longtang.web.RefusedByRule.unlessRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import longtang.web.Sent;
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
    View open(Person by, @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var committee = sent.text("committee");
        var opening = new Campaigns.Opening(
                sent.id("request").orElseThrow(CampaignController::incomplete),
                sent.text("title"),
                committee.isEmpty() ? null : committee,
                sent.text("place"),
                sent.yes("online"),
                articles(sent.text("articles")),
                sent.text("lead"));
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
    View sit(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        var campaign = get(by, id);
        var sent = new Sent(fields);
        unlessRefused(campaigns.sit(
                by,
                campaign,
                new Campaign.Session(
                        sent.id("session").orElseThrow(CampaignController::incomplete),
                        sent.number("version").orElse(0) + 1,
                        sent.day("day").orElseThrow(CampaignController::incomplete),
                        sent.text("place"),
                        sent.number("attendance").orElse(null),
                        sent.text("organisations"))));
        return Pages.seeOther(href(id));
    }

    @PostMapping("/{id}/files")
    @Door("campaigns-act")
    View keep(
            Person by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var campaign = get(by, id);
        var sent = new Sent(fields);
        var label = sent.text("label");
        if (file == null || file.isEmpty() || label.isEmpty() || label.length() > 60) throw incomplete();
        var request = sent.id("request").orElseThrow(CampaignController::incomplete);
        try (var bytes = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            unlessRefused(campaigns.keep(by, campaign, request, label, name, bytes));
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

    private static RefusedByRule incomplete() {
        return new RefusedByRule(new Refusal("form-incomplete", "", "outreach.refused.form", List.of()));
    }
}

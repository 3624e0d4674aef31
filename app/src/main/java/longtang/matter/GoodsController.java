package longtang.matter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import longtang.custody.Custodies;
import longtang.custody.Good;
import longtang.evidence.Exhibits;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Sent;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of goods of a matter: what was taken out, who keeps it, how it left.
@Controller
@Door("matters")
class GoodsController {

    private final Matters matters;
    private final Safekeeping safekeeping;
    private final Custodies custodies;
    private final Exhibits exhibits;
    private final Pages pages;
    private final MessageSource messages;

    GoodsController(
            Matters matters,
            Safekeeping safekeeping,
            Custodies custodies,
            Exhibits exhibits,
            Pages pages,
            MessageSource messages) {
        this.matters = matters;
        this.safekeeping = safekeeping;
        this.custodies = custodies;
        this.exhibits = exhibits;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/matters/{id}/goods")
    View show(Person by, @PathVariable UUID id, Locale locale) {
        var matter = matter(by, id);
        var words = new Words(messages, locale);
        var goods = custodies.of(matter.id());
        return pages.show(
                "matter/goods",
                new GoodsPage(
                        UUID.randomUUID().toString(),
                        href(matter),
                        "/matters/" + matter.id(),
                        matter.dossier().toString(),
                        matter.place(),
                        safekeeping
                                .due(matters.bookOf(matter), matter)
                                .map(Object::toString)
                                .orElse(""),
                        IntStream.range(0, goods.size())
                                .mapToObj(i -> line(matter, i + 1, goods.get(i), words))
                                .toList(),
                        exhibits.of(matter.id()).reversed().stream()
                                .map(one -> new GoodsPage.Option(
                                        one.id().toString(), one.label() + "　" + Minutes.said(one.keptAt())))
                                .toList(),
                        matter.isOpen() && by.mayOpen("matter-act"),
                        matters.today().toString()));
    }

    private static GoodsPage.Line line(Matter matter, int number, Good good, Words words) {
        var end = good.end();
        return new GoodsPage.Line(
                good.id().toString(),
                number,
                good.item(),
                good.quantity(),
                good.state(),
                exhibit(matter, good.photo()),
                good.kept().reversed().stream()
                        .map(one -> one.place() + "，" + one.keeper() + "（" + Minutes.said(one.at()) + "）")
                        .toList(),
                end == null
                        ? ""
                        : words.say("custody.end." + end.how().code(), end.on().toString(), end.said()),
                end == null || end.exhibit() == null ? "" : exhibit(matter, end.exhibit()),
                good.isStruck());
    }

    private static String exhibit(Matter matter, UUID id) {
        return "/matters/" + matter.id() + "/exhibits/" + id;
    }

    @PostMapping("/matters/{id}/goods")
    @Door("matter-act")
    View list(Person by, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var matter = open(by, id);
        var form = new Sent(sent);
        var what = new Custodies.Listed(
                form.text("item"),
                form.text("quantity"),
                form.text("state"),
                form.id("photo").orElse(null),
                form.text("place"),
                form.text("keeper"));
        var request = form.id("request").orElseThrow(GoodsController::unreadable);
        return back(
                matter,
                custodies.list(by, request, matter.id(), matter.dossier().toString(), what));
    }

    /// Handed on, collected, disposed of, or struck out.
    @PostMapping("/matters/{id}/goods/{good}")
    @Door("matter-act")
    View say(
            Person by,
            @PathVariable UUID id,
            @PathVariable UUID good,
            @RequestParam MultiValueMap<String, String> sent) {
        var matter = open(by, id);
        var form = new Sent(sent);
        return back(matter, said(by, matter, good, form));
    }

    private Ruling<UUID> said(Person by, Matter matter, UUID good, Sent form) {
        var round = matter.id();
        var dossier = matter.dossier().toString();
        var on = form.day("on").orElse(matters.today());
        var exhibit = form.id("exhibit").orElse(null);
        return switch (form.text("what")) {
            case "kept" -> custodies.keep(by, round, dossier, good, form.text("place"), form.text("keeper"));
            case "collected" -> custodies.collected(by, round, dossier, good, on, exhibit, form.text("said"));
            case "disposed" ->
                custodies.disposed(
                        by,
                        round,
                        dossier,
                        good,
                        on,
                        exhibit,
                        form.text("said"),
                        safekeeping.due(matters.bookOf(matter), matter));
            case "struck" -> custodies.strike(by, round, dossier, good, form.text("said"));
            case String other -> throw unreadable();
        };
    }

    private static RefusedByRule unreadable() {
        return new RefusedByRule(new Refusal("form-without-request", "", "matter.refused.form", List.of()));
    }

    private Matter open(Person by, UUID id) {
        var matter = matter(by, id);
        if (matter.isOpen()) return matter;
        throw new RefusedByRule(new Refusal("goods-of-a-closed-matter", "", "matter.refused.goods-closed", List.of()));
    }

    private Matter matter(Person by, UUID id) {
        return matters.get(by, id).orElseThrow(() -> new NotHere("no such matter"));
    }

    private static String href(Matter matter) {
        return "/matters/" + matter.id() + "/goods";
    }

    private static View back(Matter matter, Ruling<UUID> ruling) {
        RefusedByRule.unlessRefused(ruling);
        return Pages.seeOther(href(matter));
    }
}

package longtang.matter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.delivery.Handover;
import longtang.delivery.Reached;
import longtang.delivery.Struck;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.notice.Paper;
import longtang.people.Person;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says how far a paper has come, in a person's language. Names are masked.
@Component
class DeliveryScreen {

    private static final String NOTICE = "公告";

    private final Matters matters;
    private final Deliveries deliveries;
    private final Exhibits exhibits;

    DeliveryScreen(Matters matters, Deliveries deliveries, Exhibits exhibits) {
        this.matters = matters;
        this.deliveries = deliveries;
        this.exhibits = exhibits;
    }

    static String href(Paper paper) {
        return PaperList.href(paper) + "/delivery";
    }

    DeliveryPage show(Person by, Matter matter, Paper paper, Words words) {
        var issue = Objects.requireNonNull(paper.issue());
        var reached = deliveries.reached(paper);
        var kept = exhibits.of(matter.id());
        var names = kept.stream().collect(Collectors.toMap(Exhibit::id, Exhibit::label));
        var rows = new Rows(deliveries.all(paper), names, matters.today(), words);
        boolean posted = paper.name().endsWith(NOTICE);
        return new DeliveryPage(
                href(paper),
                "/matters/" + matter.id(),
                matter.dossier().toString(),
                matter.place(),
                paper.name(),
                issue.written(),
                Minutes.said(issue.at()),
                posted,
                served(reached, words),
                reached.whole() instanceof Ruling.Allowed<Served>(var how)
                        && how.on().isAfter(matters.today()),
                lacks(reached, words),
                reached.whole() instanceof Ruling.Refused<Served>(var why) ? why.article() : "",
                reached.each().stream().map(rows::each).toList(),
                deliveries.struck(paper).stream().map(rows::struck).toList(),
                ways(posted, words),
                troubles(words),
                kept.reversed().stream()
                        .map(one -> new DeliveryPage.Option(
                                one.id().toString(), one.label() + "　" + Minutes.said(one.keptAt())))
                        .toList(),
                matters.partners(by).stream()
                        .map(one -> new MatterPage.Partner(one.id(), one.name()))
                        .toList(),
                matters.newRequest().toString(),
                LocalDateTime.ofInstant(matters.now(), LegalCalendar.SHANGHAI)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                paper.holds() && by.mayOpen("matter-act"));
    }

    private String served(Reached reached, Words words) {
        return reached.whole() instanceof Ruling.Allowed<Served>(var how)
                ? words.say(
                        how.on().isAfter(matters.today()) ? "delivery.served.later" : "delivery.served",
                        how.on().toString(),
                        words.say("delivery.way." + how.how().name()),
                        how.article().toString())
                : "";
    }

    private static String lacks(Reached reached, Words words) {
        return reached.whole() instanceof Ruling.Refused<Served>(var why) ? say(why, words) : "";
    }

    private static String say(Refusal why, Words words) {
        return words.say(why.fact(), why.args().toArray());
    }

    private static List<DeliveryPage.Option> ways(boolean posted, Words words) {
        return Arrays.stream(Delivery.Method.values())
                .filter(way -> !posted || way == Delivery.Method.BY_NOTICE)
                .map(way -> new DeliveryPage.Option(way.name(), words.say("delivery.way." + way.name())))
                .toList();
    }

    private static List<DeliveryPage.Option> troubles(Words words) {
        return Arrays.stream(Attempt.Trouble.values())
                .map(one -> new DeliveryPage.Option(one.name(), words.say("delivery.trouble." + one.name())))
                .toList();
    }

    /// The attempts of a paper as rows; `all` with those that were corrected.
    private record Rows(List<Handover> all, Map<UUID, String> exhibits, LocalDate today, Words words) {

        DeliveryPage.Each each(Reached.Each one) {
            var served = one.counts();
            return new DeliveryPage.Each(
                    one.who().map(who -> who.id().toString()).orElse(""),
                    one.who().map(who -> who.name().masked()).orElse(words.say("delivery.everybody")),
                    served.filter(how -> !how.on().isAfter(today)).isPresent(),
                    served.map(how -> words.say("delivery.since", how.on().toString()))
                            .orElseGet(() ->
                                    one.served() instanceof Ruling.Refused<Served>(var why) ? say(why, words) : ""),
                    served.map(how -> how.article().toString()).orElse(""),
                    tried(one.who().map(Addressee::id).orElse(null)));
        }

        DeliveryPage.Struck struck(Struck one) {
            return new DeliveryPage.Struck(
                    one.who().name().masked(),
                    words.say("delivery.struck", Minutes.said(one.at()), one.byName(), one.why()),
                    tried(one.who().id()));
        }

        private List<DeliveryPage.Tried> tried(@Nullable UUID addressee) {
            return all.stream()
                    .filter(handover -> Objects.equals(handover.addressee(), addressee))
                    .map(this::tried)
                    .toList();
        }

        private DeliveryPage.Tried tried(Handover one) {
            var trouble = one.trouble();
            return new DeliveryPage.Tried(
                    one.id().toString(),
                    Minutes.said(one.at()),
                    words.say("delivery.way." + one.method().name()),
                    trouble == null
                            ? words.say("delivery.done." + one.method().name())
                            : words.say("delivery.trouble." + trouble.name()),
                    one.isDelivered(),
                    lines(one),
                    all.stream()
                            .filter(other -> one.id().equals(other.corrects()))
                            .map(Handover::why)
                            .findFirst()
                            .orElse(""));
        }

        private List<String> lines(Handover one) {
            var lines = new ArrayList<String>();
            lines.add(words.say(
                    "delivery.by",
                    String.join(
                            "、",
                            one.officers().stream()
                                    .map(officer -> officer.name() + "（" + officer.certificate() + "）")
                                    .toList())));
            if (!one.signer().whole().isEmpty())
                lines.add(words.say("delivery.signed", one.signer().masked(), one.relation()));
            if (!one.said().isBlank()) lines.add(one.said());
            var proof = one.proof();
            if (!proof.receipt().isBlank()) lines.add(words.say("delivery.receipt.is", proof.receipt()));
            if (proof.consent() != null)
                lines.add(words.say("delivery.consent.is", proof.consent().toString()));
            if (!proof.witness().isBlank()) lines.add(words.say("delivery.witness.is", proof.witness()));
            if (!proof.place().isBlank()) lines.add(words.say("delivery.place.is", proof.place()));
            if (!proof.exhibits().isEmpty())
                lines.add(words.say(
                        "delivery.exhibits.are",
                        String.join(
                                "、",
                                proof.exhibits().stream()
                                        .map(id -> exhibits.getOrDefault(id, ""))
                                        .toList())));
            return lines;
        }
    }
}

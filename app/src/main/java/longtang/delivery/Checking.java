package longtang.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.law.Guardrail;
import longtang.law.Instruction;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.Statute;
import longtang.notice.Paper;
import longtang.people.Person;

/// Looks whether what was noted of an attempt is complete: when, by whom, and the proof that its way wants.
record Checking(Paper paper, Noting noting, Instant now) {

    private static final int LONGEST = 300;

    Optional<Refusal> refusal() {
        if (!paper.holds()) return no("delivery-of-no-paper");
        return time().or(this::officers).or(this::way).or(this::texts).or(this::proof);
    }

    private Optional<Refusal> time() {
        if (noting.at().isAfter(now)) return no("delivery-in-the-future");
        var issued = Objects.requireNonNull(paper.issue()).at().truncatedTo(ChronoUnit.MINUTES);
        if (!noting.at().isBefore(issued)) return Optional.empty();
        var rule = Guardrail.BACKDATED;
        return Optional.of(new Refusal(
                rule.code(), rule.article().toString(), "delivery.refused.before-issue", List.of(paper.name())));
    }

    private Optional<Refusal> officers() {
        var day = LocalDate.ofInstant(noting.at(), LegalCalendar.SHANGHAI);
        long certified = noting.officers().stream()
                .filter(one -> isCertified(one, day))
                .map(Person::id)
                .distinct()
                .count();
        var rule = Guardrail.TOO_FEW_OFFICERS;
        return certified >= 2 && certified == noting.officers().size()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        rule.code(), rule.article().toString(), "law.guard." + rule.code(), List.of(certified)));
    }

    private static boolean isCertified(Person person, LocalDate day) {
        var certificate = person.certificate();
        return certificate != null && certificate.isValidOn(day);
    }

    // Who is absent, refuses or is nowhere to be found: each way fails in its own manners.
    private Optional<Refusal> way() {
        boolean posted = Kind.isPosted(paper);
        if (posted && noting.method() != Delivery.Method.BY_NOTICE) return no("delivery-way-unfit", paper.name());
        var trouble = noting.trouble();
        if (trouble == null) return Optional.empty();
        boolean fits = switch (noting.method()) {
            case IN_PERSON -> trouble != Attempt.Trouble.RETURNED;
            case TO_FAMILY, HANDED_ON -> trouble == Attempt.Trouble.ABSENT || trouble == Attempt.Trouble.REFUSED;
            case BY_POST, ELECTRONIC -> trouble == Attempt.Trouble.RETURNED || trouble == Attempt.Trouble.REFUSED;
            case LEFT_IN_PLACE, BY_NOTICE -> false;
        };
        return fits ? Optional.empty() : no("delivery-way-unfit", paper.name());
    }

    private Optional<Refusal> texts() {
        if (noting.texts().stream().anyMatch(text -> text.length() > LONGEST)) return no("delivery-too-long", LONGEST);
        if (noting.signer().whole().length() > Deliveries.LONGEST_NAME)
            return no("addressee-unreadable", Deliveries.LONGEST_NAME);
        return noting.texts().stream()
                .flatMap(text -> new Instruction(text).objections().stream())
                .findFirst();
    }

    private Optional<Refusal> proof() {
        var proof = noting.proof();
        if (noting.trouble() != null)
            return noting.trouble() == Attempt.Trouble.REFUSED && noting.said().isBlank()
                    ? lacks("reason")
                    : Optional.empty();
        return switch (noting.method()) {
            case IN_PERSON -> noting.signer().whole().isEmpty() ? lacks("signer") : Optional.empty();
            case TO_FAMILY, HANDED_ON ->
                noting.signer().whole().isEmpty() || noting.relation().isBlank() ? lacks("relation") : Optional.empty();
            case BY_POST -> proof.receipt().isBlank() ? lacks("receipt") : Optional.empty();
            case ELECTRONIC -> proof.place().isBlank() ? lacks("system") : Optional.empty();
            case LEFT_IN_PLACE -> Optional.empty(); // witness or film: the law's own check says so
            case BY_NOTICE -> proof.place().isBlank() || proof.exhibits().isEmpty() ? lacks("place") : Optional.empty();
        };
    }

    private Optional<Refusal> lacks(String what) {
        return Optional.of(new Refusal(
                "delivery-without-proof",
                article("delivery-without-proof"),
                "delivery.refused.proof." + what,
                List.of()));
    }

    private static Optional<Refusal> no(String code, Object... args) {
        return Optional.of(Deliveries.refusal(code, args));
    }

    static String article(String code) {
        return switch (code) {
            case "delivery-not-done", "delivery-without-addressee", "delivery-of-no-paper" ->
                Statute.PENALTY.article(61).toString();
            case "delivery-without-proof" -> Statute.CIVIL_PROCEDURE.article(87).toString();
            case "delivery-in-the-future" -> Guardrail.BACKDATED.article().toString();
            case String other -> "";
        };
    }
}

package longtang.evidence;

import java.util.List;
import longtang.law.Refusal;
import longtang.law.Ruling;

/// Why a file is not kept. Each has its sentence, which begins with the file's name.
enum Suspicion {
    NO_KNOWN_KIND("exhibit-of-no-known-kind", "evidence.kind"),
    /// Markup runs wherever it is opened: SVG and pages, whatever they call themselves.
    MARKUP("exhibit-with-script", "evidence.markup"),
    HEIC("exhibit-of-no-known-kind", "evidence.heic"),
    TOO_MANY_PIXELS("picture-too-large", "evidence.pixels"),
    /// Unpacks to far more than it could need: made to exhaust whoever opens it.
    BOMB("exhibit-bomb", "evidence.bomb"),
    /// Shows different things in different programmes, or in different moments.
    ANIMATED("picture-animated", "evidence.animated"),
    BROKEN("exhibit-broken", "evidence.broken"),
    HIDES_ARCHIVE("exhibit-hides-another", "evidence.hides.archive"),
    HIDES_PDF("exhibit-hides-another", "evidence.hides.pdf"),
    HIDES_SCRIPT("exhibit-hides-another", "evidence.hides.script"),
    HIDES_PROGRAM("exhibit-hides-another", "evidence.hides.program"),
    PDF_ACTS("pdf-acts", "evidence.pdf.acts"),
    PDF_LOCKED("pdf-locked", "evidence.pdf.locked"),
    PDF_OPAQUE("pdf-opaque", "evidence.pdf.opaque");

    private final String code;
    private final String sentence;

    Suspicion(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    <T> Ruling<T> of(String name) {
        return Ruling.refuse(new Refusal(code, "", sentence, List.of(name, Budget.MOST_PIXELS / 1_000_000)));
    }
}

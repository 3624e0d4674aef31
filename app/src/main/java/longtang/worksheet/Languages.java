package longtang.worksheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import longtang.codes.Codes;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The languages in which a sheet may be written: what went out in one may come back in the other.
@Component
class Languages {

    private final MessageSource source;
    private final Codes codes;
    private final Clock clock;

    Languages(MessageSource source, Codes codes, Clock clock) {
        this.source = source;
        this.codes = codes;
        this.clock = clock;
    }

    List<SheetWords> all() {
        return List.of(chinese(), in(Locale.ENGLISH));
    }

    /// Reads cells of our own sheet, or of a table of this form.
    CellReader reader(@Nullable UpperForm form) {
        return new CellReader(all(), form, LocalDate.now(clock));
    }

    SheetWords chinese() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    SheetWords in(Locale locale) {
        return new SheetWords(new Words(source, locale), codes.book());
    }
}

package longtang.worksheet;

import java.util.List;
import java.util.Locale;
import longtang.codes.Codes;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The languages in which a sheet may be written: what went out in one may come back in the other.
@Component
class Languages {

    private final MessageSource source;
    private final Codes codes;

    Languages(MessageSource source, Codes codes) {
        this.source = source;
        this.codes = codes;
    }

    List<SheetWords> all() {
        return List.of(chinese(), in(Locale.ENGLISH));
    }

    SheetWords chinese() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    SheetWords in(Locale locale) {
        return new SheetWords(new Words(source, locale), codes.book());
    }
}

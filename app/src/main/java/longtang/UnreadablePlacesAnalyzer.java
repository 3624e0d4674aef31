package longtang;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells whoever starts the system which lines of the list are wrong and what to do, in place of a stack trace.
class UnreadablePlacesAnalyzer extends AbstractFailureAnalyzer<UnreadablePlaces> {

    private final Locale locale;

    UnreadablePlacesAnalyzer() {
        this(Locale.getDefault());
    }

    UnreadablePlacesAnalyzer(Locale locale) {
        this.locale = locale;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnreadablePlaces cause) {
        var words = CommandWords.of("longtang/commands", locale).bundle();
        var lines = cause.names().inWords(locale);
        return new FailureAnalysis(
                String.format(words.getString("places.unreadable"), cause.file()) + "\n" + lines,
                words.getString("places.what-to-do"),
                cause);
    }
}

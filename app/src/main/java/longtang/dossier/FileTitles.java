package longtang.dossier;

import longtang.codes.Codes;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// What a file is called on other modules' pages: 7 号 底层天井 · 厨房.
@Component
public class FileTitles {

    private final Codes codes;

    FileTitles(Codes codes) {
        this.codes = codes;
    }

    public String of(Dossier file, Words words) {
        return new Telling(words, codes.book()).title(file);
    }
}

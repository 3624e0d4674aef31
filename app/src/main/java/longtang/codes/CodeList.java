package longtang.codes;

import java.util.List;
import java.util.Locale;

/// A list of values. In a closed list the programme itself decides by the codes: no value comes or goes there.
public record CodeList(String name, String chinese, String english, boolean open, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }
}

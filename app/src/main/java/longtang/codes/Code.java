package longtang.codes;

import java.util.Locale;

/// One value of a list: its code for good, what it is called now, and whether it may still be chosen.
public record Code(String list, String code, String chinese, String english, int place, boolean retired) {

    public String label(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }
}

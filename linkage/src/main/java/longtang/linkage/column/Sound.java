package longtang.linkage.column;

/// How a Latin name sounds, roughly: American Soundex of all its letters. Chinese is left as it is written.
final class Sound {

    private static final String CODES = "01230120022455012623010202";

    private Sound() {}

    static String of(String plain) {
        var letters = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.isEmpty()) return "";
        var sound = new StringBuilder().append(letters.charAt(0));
        char last = code(letters.charAt(0));
        for (int i = 1; i < letters.length() && sound.length() < 4; i++) {
            char letter = letters.charAt(i);
            char code = code(letter);
            if (code != '0' && code != last) sound.append(code);
            if (letter != 'h' && letter != 'w') last = code;
        }
        return sound.toString();
    }

    private static char code(char letter) {
        return letter >= 'a' && letter <= 'z' ? CODES.charAt(letter - 'a') : letter;
    }
}

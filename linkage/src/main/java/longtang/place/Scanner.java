package longtang.place;

import java.util.List;

/// Turns a text into the tokens that speak of places, in one walk from left to right.
final class Scanner {

    private final Scan scan;
    private final NumberScan numbers;
    private final NameScan names;
    private final UnlistedNames unlisted;
    private final WordScan words;

    Scanner(String text, Gazetteer gazetteer) {
        this.scan = new Scan(text);
        this.numbers = new NumberScan(scan);
        this.names = new NameScan(scan, gazetteer);
        this.unlisted = new UnlistedNames(scan, gazetteer);
        this.words = new WordScan(scan);
    }

    List<Token> tokens() {
        while (!scan.ended()) step();
        return scan.tokens;
    }

    private void step() {
        char c = scan.charAt(scan.at);
        if (Chars.isDigit(c)) {
            numbers.read();
        } else if (Chars.isHan(c)) {
            stepHan(c);
        } else if (!Chars.isLetter(c) || !readLettered()) {
            scan.at++;
        }
    }

    private boolean readLettered() {
        return numbers.readLetteredRoom() || words.readLetteredUnit();
    }

    private void stepHan(char c) {
        if ((c == '第' && words.readOrdinal()) || (Chars.isStem(c) && readLettered())) return;
        if (names.read() || words.read() || unlisted.read()) return;
        if (Numeral.isChinese(c)) numbers.read();
        else scan.at++;
    }
}

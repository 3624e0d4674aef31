package longtang.sighting;

import java.util.List;

/// What a row says about somebody, shown once to somebody who has said why.
record RevealedPage(String href, String number, String about, String why, List<Shown> cells) {

    /// It names people.
    @Override
    public String toString() {
        return "RevealedPage[" + href + "]";
    }
}

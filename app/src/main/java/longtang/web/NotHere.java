package longtang.web;

/// What does not exist, or may not be seen by this person: outside, the two look the same (404).
public class NotHere extends RuntimeException {

    public NotHere(String what) {
        super(what, null, false, false);
    }
}

package longtang.people;

import org.springframework.stereotype.Service;

/// How often something may be tried from one place before it must wait a quarter of an hour: codes of residents, as
/// passwords are.
@Service
public class Guesses {

    private final SignIns signIns;

    Guesses(SignIns signIns) {
        this.signIns = signIns;
    }

    /// Takes one of the tries; false when they are used up. `what` is kept as a keyed hash alone.
    public boolean mayTry(String what) {
        return signIns.mayGuess(what);
    }
}

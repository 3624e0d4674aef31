package longtang.privacy;

import java.util.List;
import longtang.vault.Holder.Held;

/// What is held about somebody. `erased` is how many things were just erased, -1 when nobody asked for it.
record HeldPage(String name, String phone, List<Held> held, int erasable, int erased) {

    /// It names somebody.
    @Override
    public String toString() {
        return "HeldPage[" + held.size() + "]";
    }
}

package longtang.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an account is opened with. `committee` is null for those who work for the whole street.
public record Opening(
        String account,
        String name,
        Role role,
        @Nullable String committee,
        @Nullable UUID organisation) {

    /// Names are personal: logs get the role.
    @Override
    public String toString() {
        return "Opening[" + role.code() + "]";
    }
}

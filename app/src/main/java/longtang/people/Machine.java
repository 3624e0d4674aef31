package longtang.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;

/// A system of another office that may ask here, by a token of its own.
///
/// @param office whose it is: 黄浦区不动产登记事务中心
/// @param usedAt when it last asked, null while it never did
public record Machine(
        UUID id,
        String office,
        Role role,
        Instant openedAt,
        @Nullable Instant usedAt,
        @Nullable Instant closedAt) {

    /// As what it asks; what each may ask, its endpoint says with [ForMachines].
    public enum Role {
        /// 不动产登记机构
        REGISTRATION,
        /// 房屋管理部门
        HOUSING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Role> read(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public Actor asActor() {
        return new Actor.Machine(id);
    }
}

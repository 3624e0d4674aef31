package longtang.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import longtang.ledger.LedgerKind;
import longtang.register.Focus;
import longtang.register.Hazard;
import org.jspecify.annotations.Nullable;

/// Which part of the register somebody wants to see. What cannot be read as a filter filters nothing.
public record RegisterFilter(
        View view,
        String words,
        @Nullable String committee,
        @Nullable UUID lane,
        @Nullable String door,
        @Nullable Standing status,
        Hazard.@Nullable Type hazard,
        @Nullable LedgerKind source,
        @Nullable Focus focus) {

    /// The four tabs of the register.
    public enum View {
        /// 重点
        FOCUS,
        /// 全部
        ALL,
        /// 待确认
        UNCONFIRMED,
        /// 已拆
        REMOVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where a structure stands, as the list shows it in one word.
    public enum Standing {
        UNDER_CONSTRUCTION,
        NEW,
        STANDING,
        PARTLY_REMOVED,
        REMOVED,
        REBUILT
    }

    public static RegisterFilter everything() {
        return new RegisterFilter(View.ALL, "", null, null, null, null, null, null, null);
    }

    public RegisterFilter in(View other) {
        return new RegisterFilter(other, words, committee, lane, door, status, hazard, source, focus);
    }

    public RegisterFilter onLane(UUID which, @Nullable String atDoor) {
        return new RegisterFilter(view, words, committee, which, atDoor, status, hazard, source, focus);
    }

    public RegisterFilter ofCommittee(String code) {
        return new RegisterFilter(view, words, code, lane, door, status, hazard, source, focus);
    }

    RegisterFilter withoutWords() {
        return new RegisterFilter(View.ALL, "", committee, lane, door, status, hazard, source, null);
    }

    /// Whether it asks for more than an area and what comes first there.
    boolean isNarrowWithinArea() {
        return new RegisterFilter(view, words, null, lane, door, status, hazard, source, null).isNarrow();
    }

    boolean namesACommitteeOrALane() {
        return committee != null || lane != null;
    }

    boolean isNarrow() {
        return !words.isBlank()
                || committee != null
                || lane != null
                || door != null
                || status != null
                || hazard != null
                || source != null
                || focus != null;
    }

    static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String code) {
        if (code == null) return null;
        return find(type, code).orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}

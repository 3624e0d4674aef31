package longtang.agreement;

import java.util.Locale;
import java.util.Optional;

/// As what somebody signs.
public enum Capacity {
    OWNER("产权人"),
    TENANT("公房承租人"),
    CO_OWNER("共有人"),
    ADULT("同住成年人"),
    USER("使用人"),
    /// Stands beside the parties and belongs to none of them, nor to the team.
    WITNESS("见证人");

    private final String word;

    Capacity(String word) {
        this.word = word;
    }

    /// As it stands on the paper.
    public String word() {
        return word;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether an agreement is this person's to give: everybody but the witness.
    public boolean isParty() {
        return this != WITNESS;
    }

    /// Whether the structure is this person's to dispose of.
    public boolean isPrincipal() {
        return this == OWNER || this == TENANT;
    }

    public static Optional<Capacity> read(String code) {
        for (var capacity : values()) if (capacity.code().equals(code)) return Optional.of(capacity);
        return Optional.empty();
    }
}

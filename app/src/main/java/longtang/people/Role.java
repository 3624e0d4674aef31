package longtang.people;

/// In what role somebody works. A street may give one person several accounts, never one account several roles.
public enum Role {
    /// 执法队员
    OFFICER("officer"),
    /// 街道与执法队领导
    LEADER("leader"),
    /// 居委干部: sees the committee's own area, no parties' names.
    COMMITTEE("committee"),
    /// 系统管理员
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Role of(String code) {
        for (var role : values()) if (role.code.equals(code)) return role;
        throw new IllegalArgumentException("No such role: " + code);
    }
}

package longtang.people;

/// In what role somebody works. A street may give one person several accounts, never one account several roles.
public enum Role {
    /// 执法队员
    OFFICER("officer"),
    /// 带队领导: leads the team and decides for it.
    LEADER("leader"),
    /// 法制审核人员
    LEGAL("legal"),
    /// 居委干部: sees the committee's own area, no parties' names.
    COMMITTEE("committee"),
    /// 网格员: the lanes of a grid.
    GRID("grid"),
    /// 楼栋长: buildings and tasks, never names or cases.
    CAPTAIN("captain"),
    /// 志愿者: as a building captain.
    VOLUNTEER("volunteer"),
    /// 物业: what it has reported itself.
    PROPERTY("property"),
    /// 职能部门（消防、房管等）: the lanes of a task force it belongs to.
    DEPARTMENT("department"),
    /// 街道领导: totals alone.
    STREET("street"),
    /// 系统管理员: accounts and rules, no names of parties.
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Role of(String code) {
        for (var role : values()) if (role.code.equals(code)) return role;
        throw new IllegalArgumentException("No such role: " + code);
    }

    /// Whether this role works in the area of one committee and cannot be without it.
    public boolean needsCommittee() {
        return this == COMMITTEE || this == GRID || this == CAPTAIN || this == VOLUNTEER;
    }

    /// Whether an enforcement certificate can be held in this role.
    public boolean mayBeCertified() {
        return this == OFFICER || this == LEADER || this == LEGAL;
    }
}

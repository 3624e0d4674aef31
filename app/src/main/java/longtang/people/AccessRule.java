package longtang.people;

import java.util.Map;

/// One rule of access: what lies behind a door, on what law it rests, and how far each role sees.
public record AccessRule(String door, String what, String basis, String note, Map<Role, Reach> sees) {

    public AccessRule {
        sees = Map.copyOf(sees);
    }

    public Reach reach(Role role) {
        return sees.getOrDefault(role, Reach.NOTHING);
    }
}

package longtang.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import longtang.record.Actor;
import longtang.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A person with an account, signed in or about to be. `committee` is the code of the area a committee member
/// works in, null for those who work for the whole street.
public final class Person implements UserDetails, CredentialsContainer, Viewer {

    private final UUID id;
    private final String account;
    private final String name;
    private final Role role;
    private final @Nullable String committee;
    private final @Nullable UUID organisation;
    private final @Nullable Certificate certificate;
    private final boolean newPasswordDue;
    private final boolean hasSecondFactor;
    private @Nullable String passwordHash;

    Person(
            UUID id,
            String account,
            String name,
            Role role,
            @Nullable String committee,
            @Nullable UUID organisation,
            @Nullable Certificate certificate,
            boolean newPasswordDue,
            boolean hasSecondFactor,
            @Nullable String passwordHash) {
        this.id = id;
        this.account = account;
        this.name = name;
        this.role = role;
        this.committee = committee;
        this.organisation = organisation;
        this.certificate = certificate;
        this.newPasswordDue = newPasswordDue;
        this.hasSecondFactor = hasSecondFactor;
        this.passwordHash = passwordHash;
    }

    public UUID id() {
        return id;
    }

    public Role role() {
        return role;
    }

    public @Nullable String committee() {
        return committee;
    }

    public @Nullable UUID organisation() {
        return organisation;
    }

    /// 行政执法证, null for those who have none.
    public @Nullable Certificate certificate() {
        return certificate;
    }

    public boolean hasSecondFactor() {
        return hasSecondFactor;
    }

    /// The password is somebody else's invention and opens nothing but the page that changes it.
    boolean newPasswordDue() {
        return newPasswordDue;
    }

    /// How far this person sees through a door.
    public Reach reach(String door) {
        return AccessRules.shipped().reach(role, door);
    }

    @Override
    public boolean mayOpen(String door) {
        return reach(door) != Reach.NOTHING;
    }

    public Actor asActor() {
        return new Actor.Person(id, name, role.code());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String roleCode() {
        return role.code();
    }

    @Override
    public String getUsername() {
        return account;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// Names are personal: logs get the id and the role.
    @Override
    public String toString() {
        return "Person[" + id + " as " + role.code() + "]";
    }
}

package longtang.people;

/// An account with the password for its next sign-in, shown this once.
record OpenedPage(String href, String account, String name, String role, String password) {

    static OpenedPage of(Person person, String password) {
        return new OpenedPage(
                "/people/" + person.id(), person.getUsername(), person.name(), person.roleCode(), password);
    }

    /// A password does not belong in a log.
    @Override
    public String toString() {
        return "OpenedPage[" + href + "]";
    }
}

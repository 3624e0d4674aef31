package longtang.dossier;

import java.util.List;

/// The committees that have files, street by street, in the order of their codes.
record CommitteesPage(List<Street> streets) {

    record Street(String name, List<Link> committees) {}

    record Link(String name, String href) {}
}

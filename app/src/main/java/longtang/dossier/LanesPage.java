package longtang.dossier;

import java.util.List;

/// The lanes that a person may see.
record LanesPage(List<Row> rows, String nextHref, boolean later) {

    record Row(String href, String name, String nickname, String committee, int files, int focus, boolean hasPlan) {}
}

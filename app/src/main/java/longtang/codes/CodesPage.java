package longtang.codes;

import java.util.List;

/// The lists of values, one opened to be edited.
record CodesPage(List<Tab> tabs, String list, String label, boolean open, List<Code> codes) {

    record Tab(String label, String href, boolean current) {}
}

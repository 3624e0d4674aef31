package longtang.dossier;

import java.util.List;

/// The form in which facts of a file are settled: a few of them, or all.
///
/// @param inline whether it stands in the place of a fact on the file's page, and answers there
record EditPage(
        String number,
        String title,
        int version,
        String request,
        List<Fieldset> fieldsets,
        List<Option> bases,
        String why,
        String assessor,
        String on,
        String problem,
        boolean inline) {

    record Fieldset(String label, List<Input> inputs) {}

    /// One fact to fill in. `options` are there where it is one of a list; `lines` where it is one name a line.
    record Input(
            String code,
            String label,
            String value,
            String was,
            List<Option> options,
            boolean lines,
            String hint,
            String error) {}

    record Option(String value, String label, boolean chosen) {}
}

package longtang.worksheet;

/// One row by itself, after something was decided of it.
record RowPage(WorksheetPage.Row row) {}

package longtang.outreach;

/// The rows of what somebody may see, as a condition on their committee and lane; `:area` is `Sight.forQuery()`.
final class Mine {

    private Mine() {}

    static String of(String table) {
        return """
                (cast(:area as text) is null
                 or %1$s.committee = any (string_to_array(split_part(:area, '|', 1), ','))
                 or %1$s.lane = any (cast(string_to_array(nullif(split_part(:area, '|', 2), ''), ',') as uuid[])))
                """.formatted(table);
    }
}

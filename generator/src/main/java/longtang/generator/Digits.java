package longtang.generator;

/// Writes plain numbers quickly: the generator writes millions of them, and `String.format` would take half its time.
final class Digits {

    private Digits() {}

    /// With zeros in front, as many digits as `width` at least.
    static String padded(long value, int width) {
        var digits = Long.toString(value);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    /// A positive number with so many places after the point.
    static String fixed(double value, int places) {
        var scale = Math.powExact(10L, places);
        var scaled = Math.round(value * scale);
        return scaled / scale + "." + padded(scaled % scale, places);
    }
}

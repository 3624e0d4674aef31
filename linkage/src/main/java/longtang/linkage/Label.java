package longtang.linkage;

/// A person's word on one pair of records.
///
/// @param same whether both speak of the same thing
public record Label(int left, int right, boolean same) {

    public Label {
        if (left == right) throw new IllegalArgumentException("A record and itself: " + left);
    }
}

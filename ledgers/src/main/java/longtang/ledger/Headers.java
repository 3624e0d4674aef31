package longtang.ledger;

/// The words that stand above the columns of each ledger, with their everyday aliases.
public final class Headers {

    private Headers() {}

    /// The table that comes with the product: `longtang/ledger/headers.properties`.
    public static Headers bundled() {
        return new Headers();
    }
}

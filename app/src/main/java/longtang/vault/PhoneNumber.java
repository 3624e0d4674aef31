package longtang.vault;

/// A telephone number. It prints itself with its last two digits alone.
public record PhoneNumber(String digits) {

    public PhoneNumber {
        digits = digits.replaceAll("[^0-9]", "").replaceFirst("^86(?=1\\d{10}$)", "");
    }

    public String masked() {
        return digits.length() < 4 ? "＊＊＊" : "＊＊＊" + digits.substring(digits.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}

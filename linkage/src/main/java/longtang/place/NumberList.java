package longtang.place;

import java.util.ArrayList;
import java.util.List;

/// Numbers that stand together: 3、5, 3-7, 3甲和3乙.
///
/// @param joints what joins each to the next: `,` for and, `-` for up to
record NumberList(List<Item> items, String joints) {

    static final int MOST = 30;
    private static final String SEPARATORS = "、,/和及与-至到";

    /// One number of a list, with the letter that may hang on it.
    record Item(Numeral numeral, String suffix, int end) {
        boolean isPlate() {
            return numeral.value() >= 1;
        }

        Plate plate() {
            return new Plate(numeral.value(), suffix);
        }
    }

    static NumberList at(Scan scan, int start) {
        return new Reader(scan).read(start);
    }

    /// The list as far as its numbers can stand on plates: 3-201 of 3-201,13812345678.
    NumberList plates() {
        int count = 0;
        while (count < items.size() && items.get(count).isPlate()) count++;
        if (count == items.size()) return this;
        return new NumberList(items.subList(0, count), joints.substring(0, Math.max(0, count - 1)));
    }

    private record Reader(Scan scan) {

        NumberList read(int start) {
            var first = itemAt(start);
            if (!goesOn(first)) return new NumberList(List.of(first), "");
            var items = new ArrayList<>(List.of(first));
            var joints = new StringBuilder();
            for (var item = first; items.size() < MOST && goesOn(item); item = items.getLast()) {
                joints.append(scan.charAt(item.end()) == '-' || scan.isAnyAt(item.end(), "至到") ? '-' : ',');
                items.add(itemAt(item.end() + 1));
            }
            return new NumberList(items, joints.toString());
        }

        private Item itemAt(int at) {
            var numeral = Numeral.at(scan.text, at);
            var suffix = suffixAt(numeral.end());
            return new Item(numeral, suffix.suffix(), suffix.end());
        }

        private boolean goesOn(Item item) {
            int at = item.end();
            return scan.isAnyAt(at, SEPARATORS)
                    && Numeral.startsAt(scan.text, at + 1)
                    && Chars.isDigit(scan.charAt(at + 1)) != item.numeral().chinese();
        }

        // 3甲号, 201A室, 3之1号: what stands between the number and its unit.
        private DoorSuffix suffixAt(int at) {
            char c = scan.charAt(at);
            boolean letter = Chars.isLetter(c) && !Chars.isAlphanumeric(scan.charAt(at + 1)) && c != 'F';
            if ((letter || Chars.isStem(c) || c == '临' || c == '副') && isUnitOrRoom(at + 1)) {
                return new DoorSuffix(String.valueOf(c), at + 1);
            }
            var second = DoorSuffix.ofLane(scan, at);
            return second.suffix().isEmpty() || isUnit(second.end()) ? second : new DoorSuffix("", at);
        }

        // 3A号, 3A-201, 3甲、3乙号
        private boolean isUnitOrRoom(int at) {
            return isUnit(at) || (scan.isAnyAt(at, "-、") && Chars.isDigit(scan.charAt(at + 1)));
        }

        private boolean isUnit(int at) {
            return Unit.at(scan, at).kind() != Unit.Kind.NONE;
        }
    }
}

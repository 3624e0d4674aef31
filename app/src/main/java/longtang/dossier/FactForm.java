package longtang.dossier;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longtang.codes.CodeBook;

/// In what form a fact is written: how what people type becomes the one text that is kept.
public sealed interface FactForm {

    /// The text that is kept, or nothing where it cannot be read. An empty text is read only where a fact may be empty.
    Optional<String> read(String typed, CodeBook book);

    /// One value of a list, kept as its code.
    record OneOf(String list) implements FactForm {
        @Override
        public Optional<String> read(String typed, CodeBook book) {
            return book.read(list, typed).map(code -> code.code());
        }
    }

    /// A number of metres, square metres or storeys: more than nothing, at most `most`.
    record Amount(BigDecimal most, int decimals, String unit) implements FactForm {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(?:m2|m|米|平方米|平米|㎡|层)?");

        @Override
        public Optional<String> read(String typed, CodeBook book) {
            var m = WRITTEN.matcher(plain(typed).replace("㎡", "m2"));
            if (!m.matches()) return Optional.empty();
            var number = new BigDecimal(m.group(1)).stripTrailingZeros();
            return number.signum() > 0 && number.compareTo(most) <= 0 && number.scale() <= decimals
                    ? Optional.of(number.toPlainString())
                    : Optional.empty();
        }
    }

    /// A few words: the name of an estate, the room.
    record Words(int longest) implements FactForm {
        @Override
        public Optional<String> read(String typed, CodeBook book) {
            var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
            return text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl)
                    ? Optional.of(text)
                    : Optional.empty();
        }
    }

    /// A number or name on a plate, without its unit: 7, 7甲, 201.
    record Plate(String unit) implements FactForm {

        private static final Pattern WRITTEN = Pattern.compile("[\\p{IsHan}A-Z0-9-]{1,12}");

        @Override
        public Optional<String> read(String typed, CodeBook book) {
            var text = plain(typed).toUpperCase(Locale.ROOT);
            var bare = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
            return bare.isEmpty() || WRITTEN.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
        }
    }

    /// When it was built: a day, a month, a year, two of them with `..` between, or UNKNOWN (不详).
    record When() implements FactForm {

        public static final String UNKNOWN = "UNKNOWN";
        private static final Pattern ONE =
                Pattern.compile("((?:19|20)\\d{2})(?:[-年./](0?[1-9]|1[0-2])(?:[-月./](0?[1-9]|[12]\\d|3[01]))?)?[年月日]?");

        @Override
        public Optional<String> read(String typed, CodeBook book) {
            var text = plain(typed);
            if (text.equals("不详") || text.equalsIgnoreCase(UNKNOWN)) return Optional.of(UNKNOWN);
            var ends = text.split("\\.\\.|至|到|~|—", -1);
            if (ends.length > 2) return Optional.empty();
            var read = Arrays.stream(ends).map(When::one).toList();
            if (read.contains("") || ends.length == 2 && read.getFirst().compareTo(read.getLast()) > 0) {
                return Optional.empty();
            }
            return Optional.of(String.join("..", read));
        }

        /// Whether it speaks of days that are still to come: 2025-08 in July 2025, but not in August, nor 2025.
        public static boolean isToCome(String kept, LocalDate today) {
            if (kept.isEmpty() || kept.equals(UNKNOWN)) return false;
            var last = kept.substring(kept.lastIndexOf('.') + 1);
            return last.compareTo(today.toString().substring(0, last.length())) > 0;
        }

        private static String one(String text) {
            var m = ONE.matcher(text);
            if (!m.matches()) return "";
            var written = new StringBuilder(m.group(1));
            for (var part = 2; part <= 3; part++) {
                if (m.group(part) != null)
                    written.append('-').append("%02d".formatted(Integer.parseInt(m.group(part))));
            }
            return isDay(written.toString()) ? written.toString() : "";
        }

        private static boolean isDay(String written) {
            if (written.length() < 10) return true;
            try {
                LocalDate.parse(written);
                return true;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
    }

    /// A point with the system it is given in: 121.4737 31.2304 CGCS2000. Systems are never mixed.
    record Point() implements FactForm {

        private static final Pattern WRITTEN = Pattern.compile(
                "(1[0-3]\\d\\.\\d{3,8}|[789]\\d\\.\\d{3,8})[ ,，]+([1-5]?\\d\\.\\d{3,8})[ ,，]+(CGCS2000|WGS84|GCJ02)");

        @Override
        public Optional<String> read(String typed, CodeBook book) {
            if (typed.isBlank()) return Optional.of("");
            var m = WRITTEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                    .strip()
                    .toUpperCase(Locale.ROOT)
                    .replace("GCJ-02", "GCJ02"));
            return m.matches() ? Optional.of(m.group(1) + " " + m.group(2) + " " + m.group(3)) : Optional.empty();
        }
    }

    /// Persons or firms, one a line. Personal: kept apart from everything else, shown to few.
    record People() implements FactForm {

        private static final int MOST = 20;

        @Override
        public Optional<String> read(String typed, CodeBook book) {
            var names = typed.split("[\\r\\n、；;]+");
            var kept = Arrays.stream(names)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            return kept.size() <= MOST && kept.stream().allMatch(name -> name.length() <= 60)
                    ? Optional.of(kept.stream().collect(Collectors.joining("\n")))
                    : Optional.empty();
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}

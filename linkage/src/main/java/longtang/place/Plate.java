package longtang.place;

/// A number as it is painted on a plate: 44弄, 3号, 3甲号, 3号之1, 3号临. Never compared by edit distance.
///
/// @param suffix empty, or what sets apart a second plate of the same number: 甲, A, 之1, 临, 副
public record Plate(int number, String suffix) implements Comparable<Plate> {

    public static final int HIGHEST = 9999;

    public Plate {
        if (number < 1 || number > HIGHEST) throw new IllegalArgumentException("Not a plate number: " + number);
    }

    public static Plate of(int number) {
        return new Plate(number, "");
    }

    @Override
    public int compareTo(Plate other) {
        return number != other.number ? Integer.compare(number, other.number) : suffix.compareTo(other.suffix);
    }

    @Override
    public String toString() {
        return number + suffix;
    }
}

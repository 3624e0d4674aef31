package longtang.place;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import longtang.place.UnreadableNames.Fault;
import org.jspecify.annotations.Nullable;

/// The place names somebody vouches for: districts, streets, committees, roads, named lanes. Immutable.
///
/// Read from UTF-8 text, one name a line, fields separated by tabs, `#` for comments:
///
///     district   黄浦区
///     street     外滩街道   黄浦区
///     committee  宁波路     外滩街道
///     road       天津路
///     lane       慈德里     天津路44弄   宁波路
///     former     卢湾区     黄浦区       2011
///
/// The committee stands without 居委会; the last field of a lane (its committee) may be missing. A former name is read
/// as the one it became; the year in which it did is for people. A name that is also in use today is not former.
public final class Gazetteer {

    /// What a name can be the name of; one name can be several (宁波路 is a road and a committee).
    enum Sort {
        DISTRICT(1),
        STREET(2),
        COMMITTEE(4),
        ROAD(8),
        LANE(16),
        FORMER(32);

        private final int bit;

        Sort(int bit) {
            this.bit = bit;
        }
    }

    /// @param name as it is written today
    /// @param bits the [Sort]s of this name
    record Name(String name, int bits) {
        boolean is(Sort sort) {
            return (bits & sort.bit) != 0;
        }
    }

    /// One line of the text.
    record Line(Sort sort, String name, String parent, String committee) {}

    /// Characters of the longest name that is looked for.
    static final int LONGEST = 20;

    private final List<Line> lines;
    private final Trie<Name> names;
    private final Map<String, Set<String>> parents;

    Gazetteer(List<Line> lines) {
        this.lines = lines;
        this.names = names(lines);
        this.parents = parents(lines);
    }

    /// The starter list that is shipped: all of Shanghai's districts, streets and committees, and 2,187 roads.
    public static Gazetteer shanghai() {
        return Shanghai.LIST;
    }

    /// Reads a list, with or without byte order mark.
    ///
    /// @throws UnreadableNames with every line that cannot be used, or when the list is too large
    /// @throws IOException when the source breaks off
    public static Gazetteer read(Reader source) throws IOException {
        return GazetteerReader.read(source);
    }

    /// Reads a list from a file in UTF-8.
    ///
    /// @throws UnreadableNames as above, and when the file is missing, is not UTF-8 or cannot be read
    public static Gazetteer read(Path file) throws UnreadableNames {
        try (var source = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            return read(source);
        } catch (UnreadableNames said) {
            throw said;
        } catch (NoSuchFileException e) {
            throw new UnreadableNames(Fault.MISSING, "");
        } catch (CharacterCodingException e) {
            throw new UnreadableNames(Fault.NOT_UTF_8, "");
        } catch (IOException e) {
            throw new UnreadableNames(Fault.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    /// Both lists.
    public Gazetteer and(Gazetteer other) {
        return new Gazetteer(
                Stream.concat(lines.stream(), other.lines.stream()).distinct().toList());
    }

    /// This list with the named lanes that rows have taught.
    public Gazetteer and(LaneNames learned) {
        var more = Stream.concat(learned.aliases().stream(), learned.ambiguous().stream())
                .map(LaneNames.Alias::name)
                .flatMap(Stream::ofNullable)
                .map(name -> new Line(Sort.LANE, plain(name), "", ""));
        return new Gazetteer(Stream.concat(lines.stream(), more).distinct().toList());
    }

    public boolean isRoad(String name) {
        return is(Sort.ROAD, name);
    }

    public boolean isCommittee(String name) {
        return is(Sort.COMMITTEE, name);
    }

    /// The aliases that the list itself gives, as if a row had said each once. Of numbers it tells nothing: that it
    /// names one 44弄 does not mean that there is no other.
    public LaneNames laneNames() {
        var reader = new PlaceReader(this);
        return LaneNames.learn(lines.stream()
                        .filter(line ->
                                line.sort() == Sort.LANE && !line.parent().isEmpty())
                        .map(line -> reader.read(new AddressCells(
                                line.committee(), line.parent() + "(" + line.name() + ")", "", "", "", ""))))
                .withoutNumbers();
    }

    /// 64 hexadecimal digits, the same for lists with the same lines in whatever order, others for others: whether what
    /// was read with a list would be read in the same way again.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.stream()
                    .map(Line::toString)
                    .distinct()
                    .sorted()
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether district, street and committee cannot all be true, by this list. Unknown names contradict nothing.
    public boolean contradicts(Place place) {
        return apart(Sort.STREET, place.street(), place.district())
                || apart(Sort.COMMITTEE, place.committee(), place.street());
    }

    private boolean apart(Sort sort, @Nullable String child, @Nullable String parent) {
        if (child == null || parent == null) return false;
        var known = parents.get(sort + child);
        return known != null && !known.contains(parent);
    }

    private boolean is(Sort sort, String name) {
        int length = names.longest(name, 0, name.length());
        return length > 0
                && length == name.length()
                && names.get(name, 0, length).is(sort);
    }

    /// The length of the longest name of this sort at this place in a [Written] text; 0 when there is none.
    int longestAt(String text, int at) {
        return names.longest(text, at, LONGEST);
    }

    int shorterAt(String text, int at, int length) {
        return names.longest(text, at, length - 1);
    }

    Name nameAt(String text, int at, int length) {
        return names.get(text, at, length);
    }

    /// 宁波居委 means the committee 宁波路 when that is the only one on the list.
    String committee(String written) {
        return !isCommittee(written) && isCommittee(written + "路") ? written + "路" : written;
    }

    private static String plain(String name) {
        return Written.of(name).text();
    }

    private static Trie<Name> names(List<Line> lines) {
        var bits = new HashMap<String, Integer>();
        for (var line : lines) {
            if (line.sort() != Sort.FORMER) bits.merge(line.name(), line.sort().bit, (a, b) -> a | b);
        }
        var names = new HashMap<String, Name>();
        bits.forEach((name, sorts) -> names.put(name, new Name(name, sorts)));
        for (var line : lines) {
            var now = line.sort() == Sort.FORMER ? names.get(line.parent()) : null;
            if (now != null) names.putIfAbsent(line.name(), now);
        }
        return Trie.of(names);
    }

    private static Map<String, Set<String>> parents(List<Line> lines) {
        var parents = new HashMap<String, Set<String>>();
        for (var line : lines) {
            if (line.parent().isEmpty()) continue;
            parents.computeIfAbsent(line.sort() + line.name(), _ -> new LinkedHashSet<>())
                    .add(line.parent());
        }
        return parents;
    }

    List<String> roads() {
        return lines.stream()
                .filter(line -> line.sort() == Sort.ROAD)
                .map(Line::name)
                .toList();
    }

    private static final class Shanghai {
        static final Gazetteer LIST = GazetteerReader.shipped("shanghai.tsv");
    }
}

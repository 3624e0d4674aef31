package longtang.ledger.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The different texts of a workbook, packed as UTF-8 so that a million of them stay small.
final class SharedStrings {

    private static final int BLOCK = 1 << 20;
    /// How many texts are kept as strings because the next rows are likely to say the same.
    private static final int RECENT = 1 << 12;

    private final Budget budget;
    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[1 << 10];
    private int size;
    private int used = BLOCK;
    private long bytes;
    private final int[] recentIndex = new int[RECENT];
    private final @Nullable String[] recent = new String[RECENT];

    private SharedStrings(Budget budget) {
        this.budget = budget;
    }

    static SharedStrings none(Budget budget) {
        return new SharedStrings(budget);
    }

    static SharedStrings read(ZipParts parts, String name, Budget budget) throws IOException {
        var strings = new SharedStrings(budget);
        var text = new StringBuilder();
        try (var xml = XmlPart.open(parts, name)) {
            while (xml.nextStart()) {
                if (!xml.starts("si")) continue;
                text.setLength(0);
                RichText.read(xml, "si", text, budget);
                strings.add(text.toString());
            }
        }
        return strings;
    }

    private void add(String text) {
        var packed = text.getBytes(UTF_8);
        bytes += packed.length;
        if (size >= budget.sharedStrings() || bytes > budget.sharedStringBytes()) {
            throw new Refused("xlsx.shared_strings");
        }
        if (blocks.isEmpty() || used + packed.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        System.arraycopy(packed, 0, blocks.getLast(), used, packed.length);
        used += packed.length;
        if (size + 1 >= ends.length) ends = Arrays.copyOf(ends, ends.length * 2);
        remember(used);
    }

    // One number per text: where it ends, counted over all blocks; a text that opens a block starts at its beginning.
    private void remember(int usedInBlock) {
        ends[size++] = (blocks.size() - 1) * BLOCK + usedInBlock;
    }

    String get(int index) {
        if (index < 0 || index >= size) throw new Refused("file.damaged");
        var slot = index & (RECENT - 1);
        var known = recent[slot];
        if (known != null && recentIndex[slot] == index) return known;

        var text = unpack(index);
        recent[slot] = text;
        recentIndex[slot] = index;
        return text;
    }

    private String unpack(int index) {
        var before = index == 0 ? 0 : ends[index - 1];
        var end = ends[index];
        // The block in which the text ends; it never spans two.
        var block = end == 0 ? 0 : (end - 1) / BLOCK;
        if (end == before) return "";
        var from = Math.max(before, block * BLOCK) - block * BLOCK;
        return new String(blocks.get(block), from, end - block * BLOCK - from, UTF_8);
    }
}

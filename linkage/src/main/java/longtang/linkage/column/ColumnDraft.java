package longtang.linkage.column;

import java.util.Arrays;

/// A [Column] being written, row by row. A cell that was written before costs no new text. Reading changes nothing;
/// adding is for one thread.
public final class ColumnDraft {

    private String[] writings = new String[16];
    private int[] slots = new int[64];
    private int size;
    private int[] codes = new int[16];
    private int rows;

    public void add(String cell) {
        add(codeOf(cell));
    }

    /// The characters from `start` to before `end` are the next row's cell.
    public void add(char[] text, int start, int end) {
        int slot = slotOf(text, start, end);
        add(slots[slot] > 0 ? slots[slot] - 1 : take(slot, new String(text, start, end - start)));
    }

    void add(int code) {
        if (rows == codes.length) codes = Arrays.copyOf(codes, rows * 2);
        codes[rows++] = code;
    }

    /// The number of this writing, which is a new one when it equals how many there were.
    public int codeOf(String writing) {
        int slot = writing.hashCode() * SPREAD >>> shift();
        while (slots[slot] > 0 && !writings[slots[slot] - 1].equals(writing)) slot = (slot + 1) & (slots.length - 1);
        return slots[slot] > 0 ? slots[slot] - 1 : take(slot, writing);
    }

    /// The cell of a row that was added, from 0.
    public String cell(int row) {
        return writings[codes[row]];
    }

    public int writings() {
        return size;
    }

    public Column done() {
        return new Column(Arrays.copyOf(codes, rows), Arrays.copyOf(writings, size));
    }

    private static final int SPREAD = 0x9e3779b9;

    private int shift() {
        return Integer.numberOfLeadingZeros(slots.length) + 1;
    }

    // The hash is that of the text as a String, so that both ways lead to one slot.
    private int slotOf(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) hash = 31 * hash + text[i];
        int slot = hash * SPREAD >>> shift();
        while (slots[slot] > 0 && !isWritten(writings[slots[slot] - 1], text, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static boolean isWritten(String writing, char[] text, int start, int end) {
        if (writing.length() != end - start) return false;
        for (int i = start; i < end; i++) if (writing.charAt(i - start) != text[i]) return false;
        return true;
    }

    private int take(int slot, String writing) {
        if (size == writings.length) writings = Arrays.copyOf(writings, size * 2);
        writings[size++] = writing;
        slots[slot] = size;
        if (size > slots.length / 2) widen();
        return size - 1;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int code = 0; code < size; code++) {
            int slot = writings[code].hashCode() * SPREAD >>> shift();
            while (slots[slot] > 0) slot = (slot + 1) & (slots.length - 1);
            slots[slot] = code + 1;
        }
    }
}

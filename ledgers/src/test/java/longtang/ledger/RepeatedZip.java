package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// Writes zip files whose parts repeat one packed block many times: gigabytes when unpacked, and quick to make.
///
/// The checksums are not right; the JDK does not look at them, and neither must whoever defends against this.
final class RepeatedZip {

    private record Part(byte[] name, int offset, int packedSize, long claimedSize) {}

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final List<Part> parts = new ArrayList<>();
    private long claim = -1;

    /// What the directory says about the size of the parts that follow.
    RepeatedZip claiming(long size) {
        claim = size;
        return this;
    }

    RepeatedZip part(String name, String text) throws IOException {
        return part(name, text, "", 0, "");
    }

    RepeatedZip part(String name, String head, String block, int times, String tail) throws IOException {
        var packed = new ByteArrayOutputStream();
        packed.write(packed(head, false));
        var repeated = packed(block, false);
        for (var i = 0; i < times; i++) packed.write(repeated);
        packed.write(packed(tail, true));

        var offset = bytes.size();
        header(0x04034b50, name, packed.size(), claim(head, block, times, tail));
        out.write(name.getBytes(UTF_8));
        out.write(packed.toByteArray());
        parts.add(new Part(name.getBytes(UTF_8), offset, packed.size(), claim(head, block, times, tail)));
        return this;
    }

    private long claim(String head, String block, int times, String tail) {
        if (claim >= 0) return claim;
        return length(head) + (long) times * length(block) + length(tail);
    }

    private static int length(String text) {
        return text.getBytes(UTF_8).length;
    }

    // After a full flush, a block does not depend on what stood before it.
    private static byte[] packed(String text, boolean last) {
        var deflater = new Deflater(9, true);
        deflater.setInput(text.getBytes(UTF_8));
        if (last) deflater.finish();
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            packed.write(buffer, 0, count);
        } while (count == buffer.length || (last && !deflater.finished()));
        deflater.end();
        return packed.toByteArray();
    }

    private void header(int signature, String name, int packedSize, long size) throws IOException {
        number(signature, 4);
        number(20, 2);
        number(0x0800, 2);
        number(8, 2);
        number(0, 4);
        number(0, 4);
        number(packedSize, 4);
        number(size, 4);
        number(name.getBytes(UTF_8).length, 2);
        number(0, 2);
    }

    private void number(long value, int size) throws IOException {
        for (var i = 0; i < size; i++) out.write((int) (value >> (8 * i)) & 0xFF);
    }

    Path in(Path folder) throws IOException {
        var directory = bytes.size();
        for (var part : parts) {
            directoryEntry(part);
        }
        var size = bytes.size() - directory;
        number(0x06054b50, 4);
        number(0, 4);
        number(parts.size(), 2);
        number(parts.size(), 2);
        number(size, 4);
        number(directory, 4);
        number(0, 2);
        return Files.write(Files.createTempFile(folder, "hostile", ".xlsx"), bytes.toByteArray());
    }

    private void directoryEntry(Part part) throws IOException {
        number(0x02014b50, 4);
        number(20, 2);
        number(20, 2);
        number(0x0800, 2);
        number(8, 2);
        number(0, 4);
        number(0, 4);
        number(part.packedSize, 4);
        number(part.claimedSize, 4);
        number(part.name.length, 2);
        number(0, 2);
        number(0, 2);
        number(0, 2);
        number(0, 2);
        number(0, 4);
        number(part.offset, 4);
        out.write(part.name);
    }
}

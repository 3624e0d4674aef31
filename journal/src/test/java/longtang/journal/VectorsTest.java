package longtang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The vectors of transparency-dev/merkle (Apache-2.0, merkle-vectors/LICENSE): what is right, and how it is forged.
class VectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/merkle-vectors");

    @Test
    void inclusion_is_judged_as_98_vectors_say() throws IOException {
        judge(
                "inclusion",
                98,
                v -> Proofs.includes(
                        v.hash("leafHash"), v.number("leafIdx"), v.number("treeSize"), v.hash("root"), v.proof()));
    }

    @Test
    void consistency_is_judged_as_98_vectors_say() throws IOException {
        judge(
                "consistency",
                98,
                v -> Proofs.continues(
                        v.number("size1"), v.hash("root1"), v.number("size2"), v.hash("root2"), v.proof()));
    }

    @Test
    void inclusion_in_a_part_is_judged_as_204_vectors_say() throws IOException {
        judge(
                "subtreeinclusion",
                204,
                v -> Proofs.includes(v.hash("leafHash"), v.number("leafIdx"), v.part(), v.hash("root"), v.proof()));
    }

    @Test
    void consistency_of_a_part_is_judged_as_118_vectors_say() throws IOException {
        judge(
                "subtreeconsistency",
                118,
                v -> Proofs.holds(v.part(), v.hash("root1"), v.number("size"), v.hash("root2"), v.proof()));
    }

    private static void judge(String folder, int count, Predicate<Vector> accepts) throws IOException {
        var wrong = new ArrayList<String>();
        var vectors = vectors(folder);
        for (var vector : vectors) {
            boolean accepted;
            try {
                accepted = accepts.test(vector);
            } catch (NotReadable input) {
                accepted = false;
            }
            if (accepted == vector.json.get("wantErr").asBoolean()) wrong.add(vector.file.toString());
        }
        assertThat(vectors).hasSize(count);
        assertThat(wrong).isEmpty();
        assertThat(vectors).anyMatch(vector -> !vector.json.get("wantErr").asBoolean());
    }

    private static List<Vector> vectors(String folder) throws IOException {
        var mapper = JsonMapper.builder().build();
        try (var files = Files.walk(VECTORS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> new Vector(file, mapper.readTree(file.toFile())))
                    .toList();
        }
    }

    /// What our types cannot even hold is refused before any hash is computed.
    private static final class NotReadable extends RuntimeException {}

    private record Vector(Path file, JsonNode json) {

        long number(String field) {
            var number = new BigInteger(json.get(field).asString());
            if (number.bitLength() > 63) throw new NotReadable();
            return number.longValue();
        }

        Subtree part() {
            long start = number("start");
            long end = number("end");
            if (start > end) throw new NotReadable();
            return new Subtree(start, end);
        }

        Hash hash(String field) {
            return read(json.get(field).asString());
        }

        List<Hash> proof() {
            if (json.get("proof").isNull()) return List.of();
            return StreamSupport.stream(json.get("proof").spliterator(), false)
                    .map(node -> read(node.asString()))
                    .toList();
        }

        // Where a root does not matter the vectors say "don't care 1" in place of a hash; made as long as one.
        private static Hash read(String base64) {
            return Optional.of(Base64.getDecoder().decode(base64))
                    .filter(bytes -> bytes.length == Hash.LENGTH || new String(bytes).startsWith("don't care"))
                    .map(bytes -> Hash.of(Arrays.copyOf(bytes, Hash.LENGTH)))
                    .orElseThrow(NotReadable::new);
        }
    }
}

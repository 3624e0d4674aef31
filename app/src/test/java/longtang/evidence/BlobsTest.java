package longtang.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every place of files promises, whatever it is made of.
abstract class BlobsTest {

    static final Sha256 HELLO = new Sha256("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");

    abstract Blobs blobs();

    /// Somebody writes other bytes under this name, past us.
    abstract void touch(Sha256 sha256, String bytes) throws IOException;

    @Test
    void bytes_are_found_by_what_they_are() throws IOException {
        var kept = put("hello");

        assertThat(kept).isEqualTo(new Blobs.Kept(HELLO, 5));
        assertThat(blobs().file(HELLO)).hasContent("hello");
        assertThat(blobs().look(HELLO)).isEqualTo(Blobs.Condition.SOUND);
    }

    @Test
    void the_same_bytes_are_kept_once() throws IOException {
        put("hello");
        put("hello");

        assertThat(names()).containsExactly(HELLO);
    }

    @Test
    void no_bytes_at_all_are_kept_too() throws IOException {
        assertThat(blobs().file(put("").sha256())).isEmptyFile();
    }

    @Test
    void more_than_allowed_is_not_kept_at_all() throws IOException {
        assertThatThrownBy(() -> blobs().put(new ByteArrayInputStream(new byte[1001]), 1000))
                .isInstanceOf(Blobs.TooLarge.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void bytes_that_somebody_touched_are_not_given_out() throws IOException {
        put("hello");
        touch(HELLO, "hallo");

        assertThat(blobs().look(HELLO)).isEqualTo(Blobs.Condition.DAMAGED);
        assertThatThrownBy(() -> blobs().file(HELLO)).isInstanceOf(Blobs.Damaged.class);
    }

    @Test
    void what_was_never_kept_is_not_made_up() throws IOException {
        assertThat(blobs().look(HELLO)).isEqualTo(Blobs.Condition.MISSING);
        assertThatThrownBy(() -> blobs().file(HELLO)).isInstanceOf(Blobs.Damaged.class);
    }

    @Test
    void a_damaged_copy_is_made_whole_by_the_next_one() throws IOException {
        put("hello");
        touch(HELLO, "hallo");

        put("hello");
        assertThat(blobs().file(HELLO)).hasContent("hello");
    }

    private Blobs.Kept put(String text) throws IOException {
        return blobs().put(new ByteArrayInputStream(text.getBytes(UTF_8)), 1000);
    }

    private List<Sha256> names() throws IOException {
        var names = new ArrayList<Sha256>();
        blobs().names(names::add);
        return names;
    }
}

package longtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownscaleTest {

    @TempDir
    Path folder;

    // The upper left quarter of the photo is red; where it comes to lie tells how the photo was turned.
    @ParameterizedTest
    @CsvSource({
        "1, upper, left", "2, upper, right", "3, lower, right", "4, lower, left",
        "5, upper, left", "6, upper, right", "7, lower, right", "8, lower, left"
    })
    void a_photo_comes_out_upright(int orientation, String row, String column) throws IOException {
        var made = made(Samples.photo(800, 400), 200, orientation);

        assertThat(made.getWidth()).isEqualTo(orientation < 5 ? 200 : 100);
        assertThat(made.getHeight()).isEqualTo(orientation < 5 ? 100 : 200);
        int x = made.getWidth() * (column.equals("left") ? 1 : 3) / 4;
        int y = made.getHeight() * (row.equals("upper") ? 1 : 3) / 4;
        assertThat(made.getRGB(x, y) & 0xFF).as("no blue in red").isLessThan(60);
        assertThat(made.getRGB(made.getWidth() - x, made.getHeight() - y) & 0xFF)
                .isGreaterThan(150);
    }

    @Test
    void a_small_photo_stays_small_and_a_thin_one_has_a_point_of_width() throws IOException {
        assertThat(made(Samples.photo(), 320, 1).getWidth()).isEqualTo(40);
        assertThat(made(Samples.photo(4_000, 3), 320, 1).getHeight()).isEqualTo(1);
    }

    @Test
    void png_and_webp_become_jpeg_too() throws IOException {
        assertThat(made(Samples.png(500, 300), 320, 1).getWidth()).isEqualTo(320);
        assertThat(made(Samples.webp(), 320, 1).getWidth()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_has_no_rendition() throws IOException {
        assertThat(Downscale.of(file(new byte[100]), 320, 1)).isEmpty();
    }

    @Test
    void notes_that_nobody_can_read_say_nothing() {
        var random = new Random(20_261_126);
        int read = 0;
        for (int round = 0; round < 2_000; round++) {
            var exif = Samples.exif(6);
            for (int i = 0; i < 5; i++) exif[random.nextInt(exif.length)] = (byte) random.nextInt();
            if (Claims.in(exif).orientation() == 6) read++;
        }
        assertThat(read).isBetween(1_000, 1_999);
        assertThat(Claims.in(new byte[0])).isEqualTo(Claims.NONE);
    }

    private BufferedImage made(byte[] photo, int longest, int orientation) throws IOException {
        var made = Downscale.of(file(photo), longest, orientation).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(made));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("photo"), bytes);
    }
}

package longtang.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What comes along with this package.
final class Resource {

    private Resource() {}

    static boolean exists(String name) {
        return Resource.class.getResource(name) != null;
    }

    static String text(String name) {
        try (var in = Resource.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("Missing from the build: longtang/law/" + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README shows compiles, runs, and gives what it says behind the arrow.
public class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLAIM = Pattern.compile("(?m)^(.*);\\s+// → (.*)$");

    @TempDir
    Path folder;

    @Test
    void the_readme_tells_the_truth() throws Exception {
        var blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
        int number = 0;
        while (blocks.find()) run("Shown" + number++, blocks.group(1));
        assertThat(number).isGreaterThanOrEqualTo(2);
    }

    /// For the code to be run, which has no other way to complain.
    public static void check(String promised, Object given) {
        assertThat(String.valueOf(given)).isEqualTo(promised);
    }

    private void run(String name, String block) throws Exception {
        var people = folder.resolve("people.csv");
        Files.writeString(people, "id,姓名,地址,面积\n1,王小明,天津路44弄3号,6.2\n2,王小明,天津路44弄3號,6\n3,李娜,宁波路5弄1号,9\n");
        compile(name, source(name, block));
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass(name).getMethod("run", Path.class).invoke(null, people);
        }
    }

    private static String source(String name, String block) {
        var checked = CLAIM.matcher(block)
                .replaceAll(claim -> "longtang.linkage.ReadmeTest.check(\""
                        + claim.group(2).strip() + "\", " + claim.group(1) + ");");
        return """
                import java.nio.file.Path;
                import java.util.*;
                import longtang.linkage.*;
                import longtang.place.*;

                public final class %s {
                    public static void run(Path file) throws Exception {
                        %s
                    }
                }
                """.formatted(name, checked);
    }

    private void compile(String name, String source) {
        var file = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var complaints = new StringWriter();
        var options = List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(complaints, null, null, options, null, List.of(file))
                .call();
        assertThat(done).as(complaints.toString()).isTrue();
    }
}

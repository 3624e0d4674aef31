package longtang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import longtang.database.EmbeddedDatabase;
import longtang.record.JournalKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts the running system, with the database that comes along unless another is configured.
final class Server {

    private static final int INPUT_UNREADABLE = 3;
    private static final int DATABASE_UNREACHABLE = 5;
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("longtang/commands", Locale.getDefault());

    private Server() {}

    static int serve(String[] arguments) {
        return start(arguments, home().resolve("data"), Map.of());
    }

    static int demo(String[] arguments) {
        return start(arguments, home().resolve("demo"), Map.of("longtang.demo", "true"));
    }

    // Asked for by the command, so that arguments may say otherwise.
    private static Map<String, Object> unlessSaid() {
        return Map.of("longtang.demo.matters", "true");
    }

    static Path keys(Path data) {
        return JournalKeys.folderFor(data, String.valueOf(System.getenv().getOrDefault("LONGTANG_KEYS", "")));
    }

    static Path publicKeys(Path data) {
        return JournalKeys.publicKeysIn(keys(data));
    }

    static Path home() {
        var given = System.getenv("LONGTANG_HOME");
        return Path.of(given == null || given.isBlank() ? ".longtang" : given).toAbsolutePath();
    }

    private static int start(String[] arguments, Path folder, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("longtang.folder", folder.toString());
        if (hasDatabase(arguments)) return run(arguments, settings, folder);
        try {
            var database = EmbeddedDatabase.in(folder.resolve("postgres")).watched();
            settings.putAll(settingsOf(database));
            SpringApplication.getShutdownHandlers().add(() -> close(database)); // last, after the system itself
            return run(arguments, settings, folder);
        } catch (EmbeddedDatabase.FolderInUse inUse) {
            return fail("folder.in.use", String.valueOf(inUse.getMessage()));
        } catch (IOException failure) {
            return fail("database.not.started", String.valueOf(failure.getMessage()));
        }
    }

    private static int run(String[] arguments, Map<String, Object> settings, Path folder) {
        try {
            announce(application(settings).run(arguments), folder);
            return Longtang.STILL_RUNNING;
        } catch (UnreadablePlaces said) {
            return INPUT_UNREADABLE;
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException failure) {
            System.err.println(failure.getMessage());
        }
    }

    private static boolean hasDatabase(String[] arguments) {
        return System.getenv("LONGTANG_DATABASE_URL") != null
                || List.of(arguments).stream().anyMatch(argument -> argument.startsWith("--longtang.database.url="));
    }

    static Map<String, Object> settingsOf(EmbeddedDatabase database) {
        return Map.of(
                "longtang.database.url", database.url(),
                "longtang.database.user", "longtang_app",
                "longtang.database.password", database.appPassword(),
                "longtang.database.owner", "longtang_owner",
                "longtang.database.owner-password", database.ownerPassword());
    }

    private static SpringApplication application(Map<String, Object> settings) {
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(unlessSaid());
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("longtang", settings)));
        application.addInitializers(context -> PlaceNames.read(context.getEnvironment())); // before a table is touched
        return application;
    }

    private static void announce(ConfigurableApplicationContext context, Path folder) {
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) return;
        var signIns = context.getBean(FirstAccounts.class).note();
        System.out.println(String.format(
                WORDS.getString("started"),
                "http://localhost:" + web.getWebServer().getPort(),
                signIns,
                folder));
    }

    private static int fail(String key, String detail) {
        System.err.println(String.format(WORDS.getString(key), detail));
        return DATABASE_UNREACHABLE;
    }
}

package longtang.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The machine's own Chromium, in the two windows that everything must be good in.
final class Browsers implements AutoCloseable {

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    BrowserContext desktop() {
        return chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN"));
    }

    BrowserContext phone() {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("zh-CN"));
    }

    BrowserContext withoutScripts() {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setJavaScriptEnabled(false)
                .setLocale("zh-CN"));
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(file -> file.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on this machine: ./dev test installs it"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

package longtang.people;

import jakarta.servlet.http.HttpServletRequest;

/// What a browser calls itself, in two words that its owner recognises: `Chrome · Android`.
final class Device {

    private static final String[][] BROWSERS = {
        {"MicroMessenger", "微信"},
        {"Edg/", "Edge"},
        {"Firefox/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };
    private static final String[][] SYSTEMS = {
        {"HarmonyOS", "HarmonyOS"},
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private Device() {}

    static String of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null) return "?";
        return word(agent, BROWSERS) + " · " + word(agent, SYSTEMS);
    }

    private static String word(String agent, String[][] words) {
        for (var word : words) if (agent.contains(word[0])) return word[1];
        return "?";
    }
}

package longtang.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The address of a view of the register: parameters in one order, empty ones left out.
record RegisterLink(Map<String, String> parameters) {

    static RegisterLink of(RegisterFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("view", filter.view().code());
        put(parameters, "q", filter.words());
        put(parameters, "committee", filter.committee());
        put(parameters, "lane", filter.lane());
        put(parameters, "door", filter.door());
        put(parameters, "status", filter.status());
        put(parameters, "hazard", filter.hazard());
        put(parameters, "source", filter.source());
        put(parameters, "focus", filter.focus());
        return new RegisterLink(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) return;
        parameters.put(
                name,
                value instanceof Enum<?> constant
                        ? constant.name().toLowerCase(java.util.Locale.ROOT)
                        : value.toString());
    }

    RegisterLink with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new RegisterLink(changed);
    }

    RegisterLink without(String name) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new RegisterLink(changed);
    }

    String at(String path) {
        return path + "?" + query();
    }

    String query() {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

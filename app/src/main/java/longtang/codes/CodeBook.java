package longtang.codes;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All lists as they are at one moment.
public final class CodeBook {

    private final Map<String, CodeList> lists = new LinkedHashMap<>();

    public CodeBook(Collection<CodeList> lists) {
        lists.forEach(list -> this.lists.put(list.name(), list));
    }

    public List<CodeList> lists() {
        return List.copyOf(lists.values());
    }

    public Optional<CodeList> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /// What the value is called; the code itself where the list does not know it.
    public String label(String list, @Nullable String code, Locale locale) {
        if (code == null || code.isEmpty()) return "";
        return find(list, code).map(found -> found.label(locale)).orElse(code);
    }

    public Optional<Code> find(String list, String code) {
        return codes(list).stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /// The values that may still be chosen, in their order.
    public List<Code> choices(String list) {
        return codes(list).stream().filter(code -> !code.retired()).toList();
    }

    /// The value that somebody means: by its code, or by what it is called in either language. A retired one is not
    /// chosen any more.
    public Optional<Code> read(String list, String typed) {
        var asked = plain(typed);
        return choices(list).stream()
                .filter(code -> plain(code.code()).equals(asked)
                        || plain(code.chinese()).equals(asked)
                        || plain(code.english()).equals(asked))
                .findFirst();
    }

    private List<Code> codes(String list) {
        return list(list).map(CodeList::codes).orElse(List.of());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}

package longtang.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import longtang.law.Article;
import longtang.law.Statute;

/// The words of articles, from the statute texts that come along.
final class Articles {

    private static final Pattern ARTICLE = Pattern.compile("(?m)^第([零一二三四五六七八九十百]+)条[\\s　]*");
    private static final Map<String, Map<String, String>> TEXTS = new ConcurrentHashMap<>();

    private Articles() {}

    /// The text of the whole article; empty where the statute's text did not come along (原文未收录).
    static Optional<String> text(Article article) {
        var texts = TEXTS.computeIfAbsent(article.statute().name(), Articles::load);
        return Optional.ofNullable(texts.get(numeral(article.number())));
    }

    /// 六十四
    static String numeral(int number) {
        String cited = Statute.PENALTY.article(number).toString();
        return cited.substring(cited.indexOf('第') + 1, cited.indexOf('条'));
    }

    private static Map<String, String> load(String statute) {
        var texts = new HashMap<String, String>();
        for (String line : resource("statutes.tsv").lines().toList()) {
            var cells = line.split("\t", -1);
            if (line.startsWith("#") || cells.length < 6 || !cells[0].equals(statute) || cells[5].equals("-")) continue;
            split(resource("statutes/" + cells[5] + ".md"), texts);
        }
        return texts;
    }

    private static void split(String text, Map<String, String> texts) {
        var articles = ARTICLE.matcher(text);
        int from = -1;
        String number = "";
        while (articles.find()) {
            if (from >= 0) texts.put(number, clean(text.substring(from, articles.start())));
            number = String.valueOf(articles.group(1));
            from = articles.end();
        }
        if (from >= 0) texts.put(number, clean(text.substring(from)));
    }

    private static String clean(String text) {
        int heading = text.indexOf("\n#");
        return (heading < 0 ? text : text.substring(0, heading))
                .replaceAll("\\n\\s*\\n", "\n")
                .strip();
    }

    private static String resource(String name) {
        try (var in = Statute.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("Missing from the build: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package longtang.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import longtang.law.Ruling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Finds the form of a paper: the place's own, `<folder>/papers/约谈记录.html` or one for the whole kind such as
/// `decision.html`, before the one that comes along.
@Component
class Templates {

    private final Path folder;

    Templates(@Value("${longtang.folder}") Path folder) {
        this.folder = folder.resolve("papers");
    }

    /// The form, if it can be read and shows every field of this paper.
    Ruling<Template> of(Paper paper) {
        var print = Print.draft(paper, Photos.NONE);
        return switch (found(print)) {
            case Ruling.Refused<Template>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Template>(var template) -> {
                var unknown = template.unknown(print);
                if (!unknown.isEmpty())
                    yield TemplateReader.unreadable(paper.name(), "{{" + unknown.getFirst() + "}}", "?");
                var unshown = template.unshown(print);
                yield unshown.isEmpty()
                        ? Ruling.allow(template)
                        : Ruling.refuse(
                                "paper-form-unreadable",
                                paper.basis(),
                                "notice.refused.unshown",
                                paper.name(),
                                String.join("、", unshown));
            }
        };
    }

    // A form that comes along is made for our books' fields: where another book asks for others, the next one is taken.
    private Ruling<Template> found(Print print) {
        var names = List.of(print.name(), Form.of(print.name()).name().toLowerCase(Locale.ROOT), "sheet");
        try {
            for (var file : names.subList(0, 2)) {
                var own = folder.resolve(file + ".html").normalize();
                if (own.startsWith(folder) && Files.isRegularFile(own)) return read(own);
            }
            for (var file : names) {
                var shipped = new ClassPathResource("longtang/notice/papers/" + file + ".html");
                if (shipped.exists()
                        && TemplateReader.read(file, shipped.getContentAsByteArray())
                                instanceof Ruling.Allowed<Template>(var form)
                        && form.unknown(print).isEmpty()) return Ruling.allow(form);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("No form for " + print.name());
    }

    private static Ruling<Template> read(Path own) throws IOException {
        var name = String.valueOf(own.getFileName());
        if (Files.size(own) > TemplateReader.MOST_BYTES)
            return TemplateReader.unreadable(name, "1", "> " + TemplateReader.MOST_BYTES);
        return TemplateReader.read(name, Files.readAllBytes(own));
    }
}

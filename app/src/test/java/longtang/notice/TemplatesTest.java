package longtang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import longtang.law.Refusal;
import longtang.law.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Paper PAPER = PrintedTest.paper("约谈记录", Map.of("告知内容", "<b>{{文号}}</b>"), List.of("告知内容"));

    @TempDir
    Path folder;

    @Test
    void a_city_lays_its_own_form_beside_and_it_is_taken() throws IOException {
        form("<h1>本市格式 {{文书名称}}</h1><p>{{当事人}}</p><div data-rest=\"\"></div>");

        var sheet = allowed(new Templates(folder).of(PAPER)).filled(Print.draft(PAPER, Photos.NONE));
        assertThat(sheet.getDocumentElement().getTextContent()).contains("本市格式 约谈记录");
    }

    @Test
    void what_people_wrote_is_text_and_is_not_looked_into() throws IOException {
        form("<p>{{当事人}}{{告知内容}}</p>");

        var sheet = allowed(new Templates(folder).of(PAPER)).filled(Print.draft(PAPER, Photos.NONE));
        assertThat(sheet.getElementsByTagName("b").getLength()).isZero();
        assertThat(sheet.getDocumentElement().getTextContent()).contains("<b>{{文号}}</b>");
    }

    @Test
    void in_the_rest_of_the_fields_too() {
        var sheet = allowed(new Templates(folder).of(PAPER)).filled(Print.draft(PAPER, Photos.NONE));
        assertThat(sheet.getDocumentElement().getTextContent()).contains("<b>{{文号}}</b>");
    }

    @Test
    void a_form_that_hides_a_field_is_refused_and_the_field_is_named() throws IOException {
        form("<p>{{当事人}}</p>");
        assertThat(refused().args().toString()).contains("告知内容");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=\"http://example.org/x.png\"/>",
                "<link rel=\"stylesheet\" href=\"x.css\"/>",
                "<object data=\"x\"/>",
                "<p onclick=\"x()\">x</p>",
                "<p style=\"background:url(http://example.org)\">x</p>",
                "<style>p { background: url(http://example.org/x) }</style>",
                "<style>@import 'http://example.org/x.css';</style>",
                "<style>@font-face { font-family: x }</style>",
                "<style>p { background: u\\72l(x) }</style>",
                "<p>{{不认识}}</p>",
                "<p>not closed"
            })
    void what_runs_or_comes_from_elsewhere_is_refused(String part) throws IOException {
        form(part + "<div data-rest=\"\"></div>");
        assertThat(refused().code()).isEqualTo("paper-form-unreadable");
        assertThat(refused().args()).first().asString().contains("约谈记录");
    }

    @Test
    void entities_and_a_doctype_are_refused() throws IOException {
        write("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>");
        assertThat(refused().code()).isEqualTo("paper-form-unreadable");
    }

    @Test
    void a_form_of_half_a_megabyte_is_not_read() throws IOException {
        form("x".repeat(512 << 10));
        assertThat(refused().code()).isEqualTo("paper-form-unreadable");
    }

    private void form(String body) throws IOException {
        write("<html><head><title>x</title></head><body>" + body + "</body></html>");
    }

    private void write(String html) throws IOException {
        Files.createDirectories(folder.resolve("papers"));
        Files.writeString(folder.resolve("papers/约谈记录.html"), html);
    }

    private Refusal refused() {
        return switch (new Templates(folder).of(PAPER)) {
            case Ruling.Allowed<Template>(var form) -> throw new AssertionError("taken: " + form);
            case Ruling.Refused<Template>(var why) -> why;
        };
    }

    private static Template allowed(Ruling<Template> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Template>(var form) -> form;
            case Ruling.Refused<Template>(var why) -> throw new AssertionError(why.toString());
        };
    }
}

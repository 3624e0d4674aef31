package longtang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a volume is, page by page, as somebody reads it in a file of its own.
class BinderyTest {

    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF]");

    @TempDir
    Path folder;

    @Test
    void the_index_says_on_which_page_each_piece_begins() throws IOException {
        var pieces = new ArrayList<Piece>();
        for (int i = 1; i <= 40; i++) pieces.add(leaves("材料" + i + "号", 1 + i % 3));
        var pages = bound(pieces);

        assertThat(pages.getFirst()).contains("卷宗").contains("共 " + pages.size() + " 页");
        var index = String.join("\n", pages.subList(1, 4));
        for (int i = 1; i <= 40; i++) {
            var row = Pattern.compile("材料" + i + "号\\s+(\\d+)").matcher(index);
            assertThat(row.find()).isTrue();
            assertThat(pages.get(Integer.parseInt(row.group(1)) - 1)).contains("材料" + i + "号，第 1 页");
        }
    }

    @Test
    void every_page_carries_its_number_and_how_many_there_are() throws IOException {
        var pages = bound(List.of(leaves("甲", 2), attached("乙", twoPages(90))));
        for (int i = 0; i < pages.size(); i++) assertThat(pages.get(i)).contains("卷 " + (i + 1) + " / " + pages.size());
    }

    @Test
    void a_withdrawn_paper_says_so_on_each_page() throws IOException {
        var print = new Typesetter().pdf(sheet("决定书", 2).document());
        var pages = bound(List.of(new Piece.Printed(
                new Piece.Entry("决定书", "演〔2026〕1号", "2026-11-25", "已撤回"), () -> print, "已撤回　2026-11-26")));
        assertThat(pages.get(1)).contains("演〔2026〕1号").contains("已撤回");
        assertThat(pages.subList(2, 4)).allSatisfy(page -> assertThat(page).contains("已撤回　2026-11-26"));
    }

    @Test
    void pages_from_elsewhere_stand_upright_under_a_line_that_says_what_they_are() throws IOException {
        var pages = bound(List.of(attached("送达回证㐂", twoPages(90))));
        assertThat(pages.get(2)).contains("From elsewhere 1").contains("送达回证").contains("第 1 页，共 2 页");
        assertThat(pages.get(3)).contains("From elsewhere 2").contains("第 2 页，共 2 页");
    }

    @Test
    void what_cannot_be_read_is_named_and_lies_apart() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 no more than that");
        var pages = bound(List.of(leaves("甲", 1), attached("坏的", broken)));
        assertThat(pages).hasSize(3);
        assertThat(pages.get(1)).contains("坏的").contains("另存").contains("—");
    }

    @Test
    void what_would_make_the_volume_too_long_lies_apart_too() throws IOException {
        var file = folder.resolve("long.pdf").toFile();
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < Bindery.MOST_PAGES; i++) pdf.addPage(new PDPage());
            pdf.save(file);
        }
        assertThat(bound(List.of(leaves("甲", 1), attached("太长", file.toPath()))))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 21, 22})
    void what_belongs_together_stands_on_one_page(int linesBefore) throws IOException {
        var sheet = Sheet.titled("", "");
        for (int i = 0; i < linesBefore; i++) sheet.line("to", "又一行");
        sheet.together(part -> {
            for (int i = 1; i <= 8; i++) part.line("to", "步骤" + i);
        });
        var pages = bound(List.of(new Piece.Leaves(new Piece.Entry("甲", "", "", ""), List.of(() -> sheet))));
        assertThat(pages).filteredOn(page -> page.contains("步骤")).hasSize(1);
        assertThat(pages.getLast()).contains("步骤1", "步骤8");
    }

    @Test
    void a_reader_finds_each_piece_in_the_outline() throws IOException {
        try (var pdf = Loader.loadPDF(file(List.of(leaves("甲", 1), leaves("乙", 1))))) {
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("甲", "乙");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("卷宗 WJ-2025-000001");
            for (var page : pdf.getPages())
                for (var name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
    }

    private List<String> bound(List<Piece> pieces) throws IOException {
        var pages = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(file(pieces))) {
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var reader = new PDFTextStripper();
                reader.setStartPage(i);
                reader.setEndPage(i);
                pages.add(reader.getText(pdf));
            }
        }
        assertThat(pages).noneMatch(page -> RADICALS.matcher(page).find());
        return pages;
    }

    private File file(List<Piece> pieces) throws IOException {
        var out = folder.resolve("volume.pdf");
        var volume = new Volume(
                "卷宗 WJ-2025-000001", pages -> Sheet.titled("cover", "卷宗").line("", "共 " + pages + " 页"), pieces);
        new Bindery(new Typesetter()).bind(volume, out);
        return out.toFile();
    }

    private static Piece leaves(String title, int pages) {
        return new Piece.Leaves(new Piece.Entry(title, "", "", ""), List.of(() -> sheet(title, pages)));
    }

    // One page holds twenty-two lines.
    private static Sheet sheet(String title, int pages) {
        var sheet = Sheet.titled("", "");
        IntStream.rangeClosed(1, pages).forEach(page -> {
            sheet.line("to", title + "，第 " + page + " 页");
            if (page < pages) IntStream.range(0, 21).forEach(_ -> sheet.line("to", "又一行"));
        });
        return sheet;
    }

    private static Piece attached(String title, Path pdf) {
        return new Piece.Attached(new Piece.Entry(title, "", "", ""), title, () -> pdf);
    }

    private Path twoPages(int rotation) throws IOException {
        var file = folder.resolve("elsewhere.pdf");
        try (var pdf = new PDDocument()) {
            for (int i = 1; i <= 2; i++) {
                var page = new PDPage(new PDRectangle(300, 200));
                page.setRotation(rotation);
                pdf.addPage(page);
                try (var pen = new PDPageContentStream(pdf, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    pen.newLineAtOffset(20, 100);
                    pen.showText("From elsewhere " + i);
                    pen.endText();
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }
}

package longtang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordFileTest {

    @Test
    void an_office_program_reads_every_field_in_the_fonts_of_the_standard() throws IOException {
        var paper = PrintedTest.paper("约谈记录", Map.of("告知内容", "第一行\n<第二行> & 䶮"), List.of("告知内容"));

        try (var word = new XWPFDocument(new ByteArrayInputStream(WordFile.of(Print.draft(paper, Photos.NONE))))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsSequence("告知内容", "第一行", "<第二行> & 䶮")
                    .startsWith("约谈记录");
            assertThat(word.getParagraphs()
                            .get(3)
                            .getRuns()
                            .getFirst()
                            .getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("仿宋_GB2312");
        }
    }
}

package longtang.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// The paper a book is drawn on: boxes and arrows after the layout, written as SVG 1.1.
///
/// Every colour has a word or a shape beside it.
final class Sheet {

    private record Box(ElkNode node, State state, List<String> lines, boolean onWay) {}

    private record Frame(ElkNode node, State.Region region, List<String> notes) {}

    private record Arrow(ElkEdge edge, String label, boolean onWay) {}

    private static final String STYLE = """
            text{font-family:"PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-size:13px;fill:#1b2530}
            .title{font-size:18px;font-weight:600}.small{font-size:11px;fill:#42505d}
            .frame{fill:#f4f2ee;stroke:#b9c4ca;stroke-width:1}.frame-name{font-weight:600;fill:#17506a}
            .box{fill:#fff;stroke:#42505d;stroke-width:1}.adverse{fill:#fdf1d8;stroke:#855300}.force{fill:#fbeae4;stroke:#a8381f;stroke-width:1.6}
            .end{fill:#e3f3ea;stroke:#17693f}.arrow{fill:none;stroke:#5f6c78;stroke-width:1}.way{stroke:#17506a;stroke-width:3}
            .label{font-size:11px;fill:#17506a;paint-order:stroke;stroke:#fff;stroke-width:3px}
            """;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private String note = "";
    private final List<Box> boxes = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    /// A line under the title.
    void note(String text) {
        note = text;
    }

    ElkNode root() {
        return root;
    }

    void box(ElkNode node, State state, List<String> lines, boolean onWay) {
        boxes.add(new Box(node, state, lines, onWay));
    }

    void region(ElkNode node, State.Region region, List<String> notes) {
        frames.add(new Frame(node, region, notes));
    }

    void arrow(ElkEdge edge, String label, boolean onWay) {
        arrows.add(new Arrow(edge, label, onWay));
    }

    String svg(String title) {
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"zh-CN\" role=\"img\" viewBox=\"0 0 %s %s\">\n"
                .formatted(number(root.getWidth()), number(root.getHeight())));
        svg.append("<title>")
                .append(Spoken.xml(title))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n");
        svg.append(
                "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path d=\"M0 0 8 4 0 8z\" fill=\"#42505d\"/></marker></defs>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.append(text("title", 24, 34, title));
        svg.append(text("small", 24, 54, note));
        frames.forEach(frame -> frame(svg, frame));
        arrows.forEach(arrow -> arrow(svg, arrow));
        boxes.forEach(box -> box(svg, box));
        arrows.forEach(arrow -> label(svg, arrow));
        return svg.append("</svg>\n").toString();
    }

    private static void frame(StringBuilder svg, Frame frame) {
        double x = left(frame.node());
        double y = top(frame.node());
        svg.append(rect("frame", x, y, frame.node(), 10));
        svg.append(text("frame-name", x + 14, y + 22, frame.region().label()));
        double line = y + 40;
        for (String note : frame.notes()) {
            svg.append(text("small", x + 14, line, note));
            line += 16;
        }
    }

    private static void box(StringBuilder svg, Box box) {
        double x = left(box.node());
        double y = top(box.node());
        String shape = switch (box.state()) {
            case State.End _ -> "box end";
            case State.Leaf leaf when leaf.nature().contains("强制执行") -> "box force";
            case State.Leaf leaf
            when leaf.nature().contains("不利决定") || leaf.nature().contains("强制决定") -> "box adverse";
            case State.Leaf _, State.Region _ -> "box";
        };
        svg.append(rect(
                box.onWay() ? shape + " way" : shape, x, y, box.node(), box.state() instanceof State.End ? 16 : 5));
        double line = y + 20;
        for (int i = 0; i < box.lines().size(); i++) {
            svg.append(text(i == 0 ? "" : "small", x + 12, line, box.lines().get(i)));
            line += 17;
        }
    }

    private static void arrow(StringBuilder svg, Arrow arrow) {
        double x = left(arrow.edge().getContainingNode());
        double y = top(arrow.edge().getContainingNode());
        for (var section : arrow.edge().getSections()) {
            var points = new StringBuilder(
                    "M%s %s".formatted(number(x + section.getStartX()), number(y + section.getStartY())));
            for (var bend : section.getBendPoints())
                points.append(" L%s %s".formatted(number(x + bend.getX()), number(y + bend.getY())));
            points.append(" L%s %s".formatted(number(x + section.getEndX()), number(y + section.getEndY())));
            svg.append("<path class=\"%s\" marker-end=\"url(#tip)\" d=\"%s\"/>\n"
                    .formatted(arrow.onWay() ? "arrow way" : "arrow", points));
        }
    }

    private static void label(StringBuilder svg, Arrow arrow) {
        double x = left(arrow.edge().getContainingNode());
        double y = top(arrow.edge().getContainingNode());
        for (var label : arrow.edge().getLabels())
            svg.append(text("label", x + label.getX() + 2, y + label.getY() + 11, arrow.label()));
    }

    private static double left(ElkNode node) {
        return node.getParent() == null ? 0 : node.getX() + left(node.getParent());
    }

    private static double top(ElkNode node) {
        return node.getParent() == null ? 0 : node.getY() + top(node.getParent());
    }

    private static String rect(String shape, double x, double y, ElkNode node, int round) {
        return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\"/>\n"
                .formatted(shape, number(x), number(y), number(node.getWidth()), number(node.getHeight()), round);
    }

    private static String text(String shape, double x, double y, String text) {
        return "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(shape, number(x), number(y), Spoken.xml(text));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

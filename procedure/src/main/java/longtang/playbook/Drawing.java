package longtang.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// A book as a picture: steps as boxes, regions around them, events as arrows; a case's own way in bold.
///
/// Laid out by the layered method of Eclipse ELK (Sugiyama; Schulze, Spönemann and von Hanxleden 2014).
public final class Drawing {

    private static final double LINE = 18;
    private static final double CHARACTER = 13;
    private static final int LABELS = 3;

    private final Book book;
    private final List<String> way;
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> arrows = new LinkedHashMap<>();
    private final Sheet sheet = new Sheet();

    private Drawing(Book book, List<String> way) {
        this.book = book;
        this.way = List.copyOf(way);
    }

    /// The whole book as SVG.
    ///
    /// @param way the states a case has gone through, in their order; may be empty
    public static String whole(Book book, List<String> way) {
        var drawing = new Drawing(book, way);
        book.states().forEach(state -> drawing.place(drawing.sheet.root(), state));
        book.leaves().forEach(drawing::arrows);
        drawing.sheet.note("随时（全书）：" + String.join("、", anywhere(book)));
        return drawing.svg(book.title() + "（" + book.reference() + "）");
    }

    private static List<String> anywhere(Book book) {
        var raised = Choices.raisedBy(book);
        return book.anytime().stream()
                .filter(move -> !raised.contains(move.event()))
                .map(move -> move.event() + "→" + Spoken.target(book, move.target()))
                .distinct()
                .toList();
    }

    /// One region with its neighbours.
    public static String region(Book book, State.Region region, List<String> way) {
        var drawing = new Drawing(book, way);
        drawing.place(drawing.sheet.root(), region);
        var inside = Set.copyOf(drawing.nodes.keySet());
        book.leaves().stream()
                .filter(leaf -> inside.contains(leaf.id()) || drawing.leadsInto(leaf, inside))
                .forEach(leaf -> drawing.arrows(leaf, inside));
        return drawing.svg(book.title() + "：" + region.label());
    }

    private boolean leadsInto(State.Leaf leaf, Set<String> inside) {
        return moves(leaf).stream()
                .anyMatch(move -> move.target() instanceof Move.Target.To(var to) && inside.contains(to));
    }

    private void place(ElkNode parent, State state) {
        switch (state) {
            case State.Region region -> {
                var node = ElkGraphUtil.createNode(parent);
                int notes = region.anytime().size();
                node.setProperty(CoreOptions.PADDING, new ElkPadding(34 + notes * LINE, 16, 16, 16));
                nodes.put(region.id(), node);
                sheet.region(node, region, anytime(region));
                region.states().forEach(inner -> place(node, inner));
            }
            case State.Leaf leaf -> box(parent, leaf, lines(leaf));
            case State.End end -> box(parent, end, List.of(end.label()));
        }
    }

    private void box(ElkNode parent, State state, List<String> lines) {
        var node = ElkGraphUtil.createNode(parent);
        int longest = lines.stream().mapToInt(Drawing::width).max().orElse(4);
        node.setDimensions(longest * CHARACTER / 2 + 24, lines.size() * LINE + 14);
        nodes.put(state.id(), node);
        sheet.box(node, state, lines, way.contains(state.id()));
    }

    private static List<String> lines(State.Leaf leaf) {
        var lines = new ArrayList<String>();
        lines.add(leaf.label());
        for (var clock : leaf.clocks()) {
            boolean law = clock.basis() instanceof Basis.Legal;
            lines.add("期限 " + Spoken.limit(clock.limit()) + (law ? "" : "（内部）"));
        }
        if (!leaf.nature().isEmpty()) lines.add("〔" + String.join("、", leaf.nature()) + "〕");
        return lines;
    }

    private static List<String> anytime(State.Region region) {
        return region.anytime().stream().map(move -> "随时：" + move.event()).toList();
    }

    /// Twice the number of wide characters, once of narrow ones.
    static int width(String text) {
        return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private void arrows(State.Leaf leaf) {
        for (var move : moves(leaf)) {
            if (move.target() instanceof Move.Target.To(var to) && !to.equals(leaf.id()) && nodes.containsKey(to))
                arrows.computeIfAbsent(List.of(leaf.id(), to), _ -> new LinkedHashSet<>())
                        .add(move.event());
        }
    }

    private void arrows(State.Leaf leaf, Set<String> inside) {
        for (var move : moves(leaf)) {
            if (!(move.target() instanceof Move.Target.To(var to)) || to.equals(leaf.id())) continue;
            if (!inside.contains(leaf.id()) && !inside.contains(to)) continue;
            neighbour(leaf.id());
            neighbour(to);
            arrows.computeIfAbsent(List.of(leaf.id(), to), _ -> new LinkedHashSet<>())
                    .add(move.event());
        }
    }

    private void neighbour(String id) {
        if (!nodes.containsKey(id)) book.state(id).ifPresent(state -> box(sheet.root(), state, List.of(state.label())));
    }

    private static List<Move> moves(State.Leaf leaf) {
        var moves = new ArrayList<>(leaf.on());
        leaf.clocks().forEach(clock -> moves.add(clock.then()));
        return moves;
    }

    private String svg(String title) {
        arrows.forEach((ends, events) -> {
            var edge = ElkGraphUtil.createSimpleEdge(nodes.get(ends.getFirst()), nodes.get(ends.getLast()));
            String label =
                    String.join("／", events.stream().limit(LABELS).toList()) + (events.size() > LABELS ? "…" : "");
            var text = ElkGraphUtil.createLabel(label, edge);
            text.setDimensions(width(label) * 6 + 6, 14);
            if (forward(ends)) edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, 10);
            sheet.arrow(edge, label, onWay(ends));
        });
        layOut(sheet.root());
        return sheet.svg(title);
    }

    /// Whether an arrow follows the order of the book; such arrows point downwards where they can.
    private boolean forward(List<String> ends) {
        var order = book.all().map(State::id).toList();
        return order.indexOf(ends.getFirst()) < order.indexOf(ends.getLast());
    }

    private boolean onWay(List<String> ends) {
        for (int i = 0; i + 1 < way.size(); i++) {
            if (way.get(i).equals(ends.getFirst()) && way.get(i + 1).equals(ends.getLast())) return true;
        }
        return false;
    }

    private static void layOut(ElkNode root) {
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(72, 24, 24, 24));
        settle(root);
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    }

    /// Downwards in the order of the book; each region is told the same, or it forgets.
    private static void settle(ElkNode node) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 36.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
        node.getChildren().stream()
                .filter(child -> !child.getChildren().isEmpty())
                .forEach(Drawing::settle);
    }
}

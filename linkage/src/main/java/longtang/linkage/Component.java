package longtang.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Groups that hang together by good scores, to be cut into clusters.
///
/// Nodes are numbered in the order of their groups' first identity, which breaks every tie.
final class Component {

    /// What is known between two groups: the sum over scored pairs of records, and how many there are.
    static final class Link {
        double sum;
        long seen;
        boolean apart;

        Link with(Link other) {
            var both = new Link();
            both.sum = sum + other.sum;
            both.seen = seen + other.seen;
            both.apart = apart || other.apart;
            return both;
        }
    }

    final double threshold;
    final int[] size;
    final int[] file;
    final int[][] sources;
    final List<Map<Integer, Link>> links;
    private final double unseen;

    Component(Groups groups, int[] roots, double threshold, double unseen) {
        this.threshold = threshold;
        this.unseen = unseen;
        this.size = new int[roots.length];
        this.file = new int[roots.length];
        this.sources = new int[roots.length][];
        this.links = new ArrayList<>(roots.length);
        for (int i = 0; i < roots.length; i++) {
            size[i] = groups.size(roots[i]);
            file[i] = groups.file(roots[i]);
            sources[i] = groups.sources(roots[i]);
            links.add(new HashMap<>());
        }
    }

    int nodes() {
        return size.length;
    }

    void score(int a, int b, double bits) {
        var link = link(a, b);
        link.sum += bits;
        link.seen++;
    }

    void apart(int a, int b) {
        link(a, b).apart = true;
    }

    /// The cluster of each node, named by one of its nodes.
    int[] cut() {
        return nodes() == 2 ? two() : new Refinement(this, new Agglomeration(this).run()).run();
    }

    // Most components are a pair, and need no queue.
    private int[] two() {
        var link = link(0, 1);
        boolean areOne = !link.apart
                && average(link, (long) size[0] * size[1]) >= threshold
                && (file[0] < 0 || file[1] < 0)
                && !Groups.intersect(sources[0], sources[1]);
        return new int[] {0, areOne ? 0 : 1};
    }

    /// Average bits over all pairs of records that a link stands for, scored or not.
    double average(Link link, long pairs) {
        return (link.sum + unseen * (pairs - link.seen)) / pairs;
    }

    private Link link(int a, int b) {
        var link = links.get(a).get(b);
        if (link == null) {
            link = new Link();
            links.get(a).put(b, link);
            links.get(b).put(a, link);
        }
        return link;
    }
}

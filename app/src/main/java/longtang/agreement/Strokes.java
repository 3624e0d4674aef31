package longtang.agreement;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// What a finger drew on a field of 1200 by 500: `x,y x,y;x,y …`, strokes between semicolons, the first point first.
///
/// Read strictly and drawn here: no picture comes from the phone.
record Strokes(String written, List<List<Point>> all) {

    static final int WIDTH = 1200;
    static final int HEIGHT = 500;
    private static final int LONGEST = 200_000;
    private static final int MOST_STROKES = 300;
    private static final int MOST_POINTS = 20_000;
    private static final int SMALLEST = 60; // less than that is a dot, not a name
    private static final float PEN = 9f;
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,4},\\d{1,4}([ ;]\\d{1,4},\\d{1,4})*+");

    record Point(int x, int y) {
        boolean isInside() {
            return x <= WIDTH && y <= HEIGHT;
        }
    }

    /// Empty where it is no signature: not in this form, outside the field, or no more than a dot.
    static Optional<Strokes> read(String written) {
        if (written.length() > LONGEST || !WRITTEN.matcher(written).matches()) return Optional.empty();
        var all = new ArrayList<List<Point>>();
        for (var stroke : written.split(";")) all.add(points(stroke));
        int points = all.stream().mapToInt(List::size).sum();
        if (all.size() > MOST_STROKES || points > MOST_POINTS) return Optional.empty();
        if (!all.stream().flatMap(List::stream).allMatch(Point::isInside)) return Optional.empty();
        var strokes = new Strokes(written, all);
        return strokes.isADot() ? Optional.empty() : Optional.of(strokes);
    }

    private static List<Point> points(String stroke) {
        var points = new ArrayList<Point>();
        for (var point : stroke.split(" ")) {
            int comma = point.indexOf(',');
            points.add(new Point(
                    Integer.parseInt(point.substring(0, comma)), Integer.parseInt(point.substring(comma + 1))));
        }
        return points;
    }

    private boolean isADot() {
        var x = all.stream().flatMap(List::stream).mapToInt(Point::x).summaryStatistics();
        var y = all.stream().flatMap(List::stream).mapToInt(Point::y).summaryStatistics();
        return x.getMax() - x.getMin() < SMALLEST && y.getMax() - y.getMin() < SMALLEST;
    }

    byte[] png() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        all.forEach(stroke -> pen.draw(path(stroke)));
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path2D path(List<Point> stroke) {
        var path = new Path2D.Double();
        path.moveTo(stroke.getFirst().x(), stroke.getFirst().y());
        stroke.forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }
}

package longtang.neighbourhood.earth;

/// A linear map of the plane with a shift: where two centres lie, and how what lies around them is turned, stretched
/// and sheared.
record Affine(double fromX, double fromY, double toX, double toY, double a, double b, double c, double d) {

    double x(double x, double y) {
        return toX + a * (x - fromX) + b * (y - fromY);
    }

    double y(double x, double y) {
        return toY + c * (x - fromX) + d * (y - fromY);
    }

    /// Less than 0 when it mirrors.
    double determinant() {
        return a * d - b * c;
    }

    Affine inverse() {
        var det = determinant();
        return new Affine(toX, toY, fromX, fromY, d / det, -b / det, -c / det, a / det);
    }

    /// The smallest and the largest length that a metre can get.
    double[] stretches() {
        var sum = Math.hypot(a + d, c - b);
        var difference = Math.hypot(a - d, b + c);
        return new double[] {Math.abs(sum - difference) / 2, (sum + difference) / 2};
    }
}

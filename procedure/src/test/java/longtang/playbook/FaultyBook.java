package longtang.playbook;

import java.util.ArrayList;
import java.util.List;

/// A book with a mistake, kept as a small patch on the good one: `@line`, the line as it is, the line as it is wrong.
record FaultyBook(String fault, String rule, String text) {

    static FaultyBook read(String patch, String good) {
        var lines = new ArrayList<>(good.lines().toList());
        String fault = "";
        String rule = "";
        int at = -1;
        for (String line : patch.lines().toList()) {
            if (line.startsWith("# 须拒绝：")) rule = line.substring(6);
            else if (line.startsWith("# ")) fault = line.substring(2);
            else if (line.startsWith("@")) at = find(lines, Integer.parseInt(line.substring(1)) - 1, patch);
            else if (line.startsWith("+")) lines.set(at, line.substring(1));
        }
        return new FaultyBook(fault, rule, String.join("\n", lines) + "\n");
    }

    /// The line as it stands now: near where it stood when the patch was written.
    private static int find(List<String> lines, int guess, String patch) {
        String was = patch.lines()
                .dropWhile(line -> !line.equals("@" + (guess + 1)))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(1);
        int found = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(was) && (found < 0 || Math.abs(i - guess) < Math.abs(found - guess))) found = i;
        }
        if (found < 0) throw new AssertionError("The good book no longer has the line: " + was);
        return found;
    }
}

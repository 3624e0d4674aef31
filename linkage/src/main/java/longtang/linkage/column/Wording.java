package longtang.linkage.column;

/// How alike the texts of a column are: the better of edit likeness (a slip of the pen) and shared words
/// (another order), worked out only where it could reach the least that counts.
final class Wording {

    private final String[] texts;
    private final long[] letters;
    private final int[][] words;
    private final long[] wordMarks;
    private final double least;

    /// @param least likeness below which texts are simply unlike
    Wording(String[] texts, double least) {
        var numbers = new Words();
        this.texts = texts;
        this.least = least;
        this.letters = new long[texts.length];
        this.words = new int[texts.length][];
        this.wordMarks = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            letters[i] = Letters.of(texts[i]);
            words[i] = numbers.numbersOf(texts[i]);
            wordMarks[i] = Words.marks(words[i]);
        }
    }

    /// 0 to 1; 0 as well where it would be below the least that counts.
    double similarity(int a, int b) {
        double similarity = Words.mostOverlap(words[a], wordMarks[a], words[b], wordMarks[b]) < least
                ? 0
                : Words.overlap(words[a], words[b]);
        double most = Letters.mostEditSimilarity(texts[a].length(), letters[a], texts[b].length(), letters[b]);
        if (most >= least && most > similarity) {
            similarity = Math.max(similarity, EditDistance.similarity(texts[a], texts[b]));
        }
        return similarity >= least ? similarity : 0;
    }
}

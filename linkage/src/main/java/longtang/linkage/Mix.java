package longtang.linkage;

/// Scrambles 64 bits so that near keys land far apart (the finalizer of SplittableRandom, Steele et al. 2014).
final class Mix {

    private Mix() {}

    static long of(long x) {
        x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }

    static long of(long first, long second) {
        return of(of(first + 0x9e3779b97f4a7c15L) ^ second);
    }
}

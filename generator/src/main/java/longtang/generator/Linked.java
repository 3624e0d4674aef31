package longtang.generator;

/// One record as truth and matcher see it: the true structure and the found file, each a small number or NONE.
record Linked(int structure, int file, boolean auto) {

    /// Belongs to no structure, or was put into no file.
    static final int NONE = -1;
}

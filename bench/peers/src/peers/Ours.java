package peers;

import longtang.linkage.LinkCommand;

/// `longtang link` without the launcher, so that every engine is a bare JVM.
///
/// `java peers.Ours MODEL.yaml FLAT.csv LINKS.csv`
public final class Ours {

    private Ours() {}

    public static void main(String[] arguments) {
        System.exit(LinkCommand.run(
                new String[] {"--model", arguments[0], arguments[1], "--out", arguments[2]}, System.out, System.err));
    }
}

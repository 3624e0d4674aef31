package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static longtang.journal.bundle.SignedLog.at;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import longtang.journal.Entry;
import longtang.journal.Sha256;

/// What a forger does to the items of a bundle. False when there was nothing to do.
enum BundleMutation {
    FLIP {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            var name = any(items, random, "");
            items.put(name, flipped(at(items, name), random));
            return true;
        }
    },
    DELETE {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            items.remove(any(items, random, ""));
            return true;
        }
    },
    INSERT_A_FORGED_ENTRY {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            var name = any(items, random, "entries/");
            var number = Item.ENTRY.number(name) + 1;
            if (items.containsKey(Item.entry(number))) return false;
            items.put(
                    Item.entry(number),
                    SignedLog.backdated(Entry.read(at(items, name)).orElseThrow())
                            .bytes());
            items.put(Item.receipt(number), at(items, Item.receipt(number - 1)));
            return true;
        }
    },
    INSERT_A_FILE {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            var content = ("another photo " + random.nextInt()).getBytes(UTF_8);
            items.put("files/" + Sha256.hex(content) + ".jpg", content);
            return true;
        }
    },
    SWAP {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            var folder =
                    List.of("entries/", "receipts/", "history/", "openings/").get(random.nextInt(4));
            var first = any(items, random, folder);
            var second = any(items, random, folder);
            if (Arrays.equals(at(items, first), at(items, second))) return false;
            var kept = at(items, first);
            items.put(first, at(items, second));
            items.put(second, kept);
            return true;
        }
    },
    BACKDATE {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            var name = any(items, random, "entries/");
            items.put(
                    name,
                    SignedLog.backdated(Entry.read(at(items, name)).orElseThrow())
                            .bytes());
            return true;
        }
    },
    CUT_OFF {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            var name = any(items, random, "");
            items.put(name, Arrays.copyOf(at(items, name), random.nextInt(at(items, name).length)));
            return true;
        }
    },
    OLDER_CHECKPOINT_IN_ITS_PLACE {
        @Override
        boolean apply(TreeMap<String, byte[]> items, Random random) {
            items.put("checkpoint", at(items, Item.older(MutationsTest.KEPT)));
            return true;
        }
    };

    abstract boolean apply(TreeMap<String, byte[]> items, Random random);

    static String any(TreeMap<String, byte[]> items, Random random, String folder) {
        var names = items.keySet().stream()
                .filter(name -> name.startsWith(folder) && !name.equals("SHA256SUMS"))
                .toList();
        return names.get(random.nextInt(names.size()));
    }

    static byte[] flipped(byte[] bytes, Random random) {
        var flipped = bytes.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 + random.nextInt(255));
        return flipped;
    }
}

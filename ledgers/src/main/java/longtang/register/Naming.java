package longtang.register;

import static longtang.register.Term.Category.ACTIVITY;
import static longtang.register.Term.Category.HEARD;
import static longtang.register.Term.Category.KIND;
import static longtang.register.Term.Category.UNLISTED;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import longtang.register.Vocabulary.Hit;

/// Finds what a row calls a structure, also in words that no list knows: 晾衫棚 ends like a shelter and is one.
final class Naming {

    // What comes before a name in a sentence, and is never part of one.
    private static final String NOT_IN_NAMES = "的了个处搭建盖造在是和又有把被用里上下前后内外号楼室座只条块新旧这那他她我你大小章违法规反映投诉一二三四五六七八九十两几说人家多装做弄封隔";
    private static final Pattern NOUN =
            Pattern.compile("[\\p{IsHan}&&[^" + NOT_IN_NAMES + "]]{1,3}(?:棚|篷|蓬|灶|厨|厕|阁|披|栅|栏|笆|罩|间|房|屋)(?:子)?");

    private final Vocabulary words;

    Naming(Vocabulary words) {
        this.words = words;
    }

    /// The 类型 cell: all of it names the structure.
    Wording inCell(String cell) {
        var listed = of(words.scan(cell));
        if (!listed.isSilent() || cell.isEmpty()) return listed;
        return unlisted(cell);
    }

    /// A sentence: only what is listed, else what looks like the name of a structure.
    Wording inText(String text, List<Hit> hits) {
        var listed = of(hits);
        if (!listed.isSilent()) return listed;
        var noun = NOUN.matcher(text);
        while (noun.find()) {
            int start = noun.start();
            int end = noun.end();
            if (hits.stream().noneMatch(hit -> hit.start() < end && start < hit.end())) return unlisted(noun.group());
        }
        return Wording.NONE;
    }

    Wording listedIn(String text) {
        return of(words.scan(text));
    }

    static Set<StructureKind> kinds(Hit hit) {
        var kinds = EnumSet.noneOf(StructureKind.class);
        for (var term : hit.terms()) {
            if (term.category() == KIND || term.category() == ACTIVITY) kinds.add(Read.kind(term.value()));
        }
        return kinds;
    }

    private Wording of(List<Hit> hits) {
        var named = new LinkedHashSet<String>();
        var unlisted = new LinkedHashSet<String>();
        var sure = EnumSet.noneOf(StructureKind.class);
        var heard = EnumSet.noneOf(StructureKind.class);
        var possible = EnumSet.noneOf(StructureKind.class);
        for (var hit : hits) {
            var kinds = kinds(hit);
            if (hit.has(UNLISTED)) {
                unlisted.add(hit.word());
                possible.addAll(words.roots(hit.word()));
            }
            if (kinds.isEmpty()) continue;
            named.add(hit.word());
            possible.addAll(kinds);
            if (kinds.size() == 1) (hit.has(HEARD) ? heard : sure).addAll(kinds);
        }
        return new Wording(List.copyOf(named), sure, heard, possible, List.copyOf(unlisted));
    }

    private Wording unlisted(String word) {
        return new Wording(List.of(), Set.of(), Set.of(), words.roots(word), List.of(word));
    }
}

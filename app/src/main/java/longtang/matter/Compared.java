package longtang.matter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.playbook.Paper;
import org.springframework.stereotype.Component;

/// Photos of a round for its papers, each a line with its fingerprint: all of them, or the first of the scene and the
/// last that was taken to compare.
@Component
class Compared implements Knowing {

    private static final String SCENE = "现场照片";
    private static final String COMPARED = "前后对比";
    private static final int MOST = 12;

    private final Exhibits exhibits;

    Compared(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    @Override
    public Map<String, String> known(Matter matter, Paper paper) {
        var photos = exhibits.of(matter.id()).stream()
                .filter(exhibit -> exhibit.media().isPicture())
                .filter(exhibit -> !exhibit.label().equals(SignDesk.SIGNATURE))
                .toList();
        var all = photos.stream().limit(MOST).map(Compared::said).collect(Collectors.joining("\n"));
        return Map.of("前后对比照片", beforeAndAfter(photos), "照片和附图", all, "现场照片", all);
    }

    private static String beforeAndAfter(List<Exhibit> photos) {
        if (photos.size() < 2) return "";
        var before = first(photos, SCENE);
        var after = first(photos.reversed(), COMPARED);
        return before.equals(after) ? "" : "整改前：" + said(before) + "\n整改后：" + said(after);
    }

    private static Exhibit first(List<Exhibit> photos, String label) {
        return Stream.concat(photos.stream().filter(photo -> photo.label().contains(label)), photos.stream())
                .findFirst()
                .orElseThrow();
    }

    private static String said(Exhibit photo) {
        var taken = photo.madeAt() == null ? photo.keptAt() : photo.madeAt();
        return photo.label() + "，" + Minutes.said(taken) + "，SHA-256 "
                + photo.sha256().hex();
    }
}

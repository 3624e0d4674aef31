package longtang.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import longtang.journal.Commitment;
import longtang.journal.Entry;
import longtang.journal.Opening;
import tools.jackson.databind.json.JsonMapper;

/// An act's entry, and the openings of what it commits to, by label.
///
/// Labels of every act: `subject`, `detail` unless there is none, `actor` when a person acts; those of its files beside
/// them. The contents are JSON with sorted keys.
record Sealed(Entry entry, Map<String, Opening> openings) {

    static final String SUBJECT = "subject";
    static final String ACTOR = "actor";
    static final String DETAIL = "detail";

    static Sealed of(UUID id, Instant at, Actor by, Act act, JsonMapper json, SecureRandom random) {
        var openings = new TreeMap<String, Opening>();
        var commitments = new ArrayList<Commitment>();
        contents(by, act).forEach((label, content) -> {
            var opening = Opening.seal(json.writeValueAsString(content).getBytes(UTF_8), random);
            openings.put(label, opening);
            commitments.add(opening.commit(label, Commitment.Kind.FIELDS));
        });
        act.files().forEach((label, file) -> {
            var opening = Opening.seal(file.content(), random);
            openings.put(label, opening);
            commitments.add(opening.commit(label, Commitment.Kind.FILE));
        });
        var entry = new Entry(id, act.what(), at, null, roleOf(by), act.ground(), List.of(), commitments);
        return new Sealed(entry, openings);
    }

    private static Map<String, Object> contents(Actor by, Act act) {
        var contents = new TreeMap<String, Object>();
        contents.put(SUBJECT, subject(act));
        if (!act.detail().isEmpty()) contents.put(DETAIL, new TreeMap<>(act.detail()));
        if (by instanceof Actor.Person person)
            contents.put(ACTOR, actor(person.id().toString()));
        return contents;
    }

    static Map<String, Object> subject(Act act) {
        return new TreeMap<>(Map.of("kind", act.subjectKind(), "id", act.subject()));
    }

    static Map<String, Object> actor(String id) {
        return Map.of("person", id);
    }

    static String roleOf(Actor by) {
        return switch (by) {
            case Actor.Person person -> person.role();
            case Actor.TheClock _ -> "clock";
            case Actor.Resident _ -> "resident";
            case Actor.Machine _ -> "machine";
        };
    }
}

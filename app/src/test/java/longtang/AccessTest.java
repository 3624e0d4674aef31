package longtang;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.people.AccessRules;
import longtang.people.Door;
import longtang.people.ForMachines;
import longtang.people.OpenToEveryone;
import longtang.people.Person;
import longtang.people.Reach;
import longtang.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint, walked by every role, to things inside and outside what the role answers for, against the running
/// system; what is found is what access.yaml says, and docs/access.md prints it.
@LongtangTest
@Import(AccessCast.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final Path PRINTED = Path.of("../docs/access.md");

    @Autowired
    MockMvcTester browser;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    AccessCast cast;

    private record Endpoint(HttpMethod method, String pattern, String door) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private final List<Endpoint> endpoints = new ArrayList<>();
    private final Map<Role, Person> everybody = new EnumMap<>(Role.class);

    @BeforeAll
    void two_neighbourhoods_and_somebody_in_every_role() {
        cast.buildTwoLanes();
        for (var role : Role.values()) everybody.put(role, cast.somebody(role));
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!isOurs(method) || isWithoutDoor(method)) return;
            for (var verb : mapping.getMethodsCondition().getMethods()) {
                for (var pattern : mapping.getPatternValues()) {
                    endpoints.add(new Endpoint(HttpMethod.valueOf(verb.name()), pattern, door(method)));
                }
            }
        });
        // First everything is looked at, then it is changed.
        endpoints.sort(comparing((Endpoint endpoint) -> endpoint.method() != HttpMethod.GET)
                .thenComparing(Endpoint::pattern));
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("longtang.");
    }

    // Systems of other offices have a token and no role of the house; HoldQueriesTest walks what is theirs.
    private static boolean isWithoutDoor(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToEveryone.class) || method.hasMethodAnnotation(ForMachines.class);
    }

    private static String door(HandlerMethod method) {
        var own = method.getMethodAnnotation(Door.class);
        var door = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Door.class);
        return door == null ? "" : door.value();
    }

    @Test
    void every_endpoint_names_a_rule_that_is_written_down() {
        assertThat(endpoints)
                .hasSizeGreaterThan(20)
                .allSatisfy(endpoint -> assertThat(AccessRules.shipped().knows(endpoint.door()))
                        .as(
                                "%s stands behind \"%s\": put @Door on it and its rule into access.yaml",
                                endpoint, endpoint.door())
                        .isTrue());
    }

    @Test
    void every_rule_has_an_endpoint_or_a_part_of_a_page() {
        var used = new TreeSet<>(endpoints.stream().map(Endpoint::door).toList());
        assertThat(AccessRules.shipped().all())
                .allSatisfy(rule -> assertThat(used).contains(rule.door()));
    }

    @Test
    void nobody_comes_in_without_signing_in() {
        for (var endpoint : endpoints) {
            var answer = browser.method(endpoint.method())
                    .uri(cast.inside(endpoint.pattern(), cast.nobody()))
                    .with(csrf())
                    .with(anonymous())
                    .exchange();
            assertThat(answer).as(endpoint.toString()).hasStatus(302).hasRedirectedUrl("/sign-in");
        }
    }

    @Test
    void each_role_finds_inside_what_its_rule_says_and_nothing_else() {
        var differences = new ArrayList<String>();
        for (var endpoint : endpoints) {
            everybody.forEach((role, person) -> {
                var reach = person.reach(endpoint.door());
                var open = reach != Reach.NOTHING;
                if (!open || cast.hasInside(endpoint.pattern())) {
                    compare(endpoint, person, cast.inside(endpoint.pattern(), person), open, differences);
                }
                if (cast.hasOutside(endpoint.pattern())) {
                    var outside = cast.outside(endpoint.pattern(), person);
                    compare(endpoint, person, outside, reach == Reach.EVERYTHING, differences);
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    private void compare(Endpoint endpoint, Person person, String uri, boolean open, List<String> differences) {
        var status = status(endpoint, person, uri);
        if ((status != 404) != open || status >= 500 || status == 403) {
            differences.add("%s as %s to %s: %d, should be %s"
                    .formatted(endpoint, person.role(), uri, status, open ? "open" : "404"));
        }
    }

    private int status(Endpoint endpoint, Person person, String uri) {
        return browser.method(endpoint.method())
                .uri(uri)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .with(csrf())
                .with(user(person))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void lists_begin_with_what_the_person_may_see() {
        for (var list : cast.lists()) {
            everybody.forEach((role, person) -> {
                var reach = person.reach(list.door());
                if (reach == Reach.NOTHING) return;
                var page = browser.get().uri(list.uri()).with(user(person)).exchange();
                assertThat(page).as("%s as %s", list.uri(), role).hasStatusOk();
                assertThat(page).as("%s as %s", list.uri(), role).bodyText().contains(list.inside(person));
                if (reach != Reach.EVERYTHING) {
                    assertThat(page).as("%s as %s", list.uri(), role).bodyText().doesNotContain(list.outside());
                }
            });
        }
    }

    /// `./mvnw -pl app -am test -Dtest=AccessTest -Dapprove=true` prints it anew.
    @Test
    void the_printed_matrix_says_what_the_rules_say() throws IOException {
        var printed = AccessMatrix.print(AccessRules.shipped(), byDoor());
        if (Boolean.getBoolean("approve")) Files.writeString(PRINTED, printed);
        assertThat(Files.readString(PRINTED)).isEqualTo(printed);
    }

    private Map<String, List<String>> byDoor() {
        var byDoor = new LinkedHashMap<String, List<String>>();
        var sorted = new TreeMap<String, Endpoint>();
        for (var endpoint : endpoints) sorted.put(endpoint.pattern() + " " + endpoint.method(), endpoint);
        for (var endpoint : sorted.values()) {
            byDoor.computeIfAbsent(endpoint.door(), door -> new ArrayList<>()).add(endpoint.toString());
        }
        return byDoor;
    }
}

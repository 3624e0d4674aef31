package longtang;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.people.AccessRules;
import longtang.people.Reach;
import longtang.people.Role;

/// The rules of access as a table that a lawyer reads.
final class AccessMatrix {

    private static final ResourceBundle ROLES =
            ResourceBundle.getBundle("longtang.web.words", Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle REACHES =
            ResourceBundle.getBundle("longtang.people.words", Locale.SIMPLIFIED_CHINESE);

    private AccessMatrix() {}

    static String print(AccessRules rules, Map<String, List<String>> endpoints) {
        return """
                # 权限矩阵：谁能看到什么、能做什么

                本页由 `AccessTest` 根据 `app/src/main/resources/longtang/people/access.yaml` 生成；同一个测试让每个岗位把每个网址走一遍，
                范围以内、以外的都走，结果必须与本表一致。表中“—”表示不可见：与不存在一样，返回 404。

                | 事项 | %s |
                |---|%s|
                %s

                ## 范围的含义

                %s

                ## 逐条说明

                %s
                """.formatted(
                roles().map(AccessMatrix::role).collect(Collectors.joining(" | ")),
                roles().map(role -> "---").collect(Collectors.joining("|")),
                rules.all().stream()
                        .map(rule -> "| " + rule.what() + " | "
                                + roles().map(rule::reach)
                                        .map(AccessMatrix::reach)
                                        .collect(Collectors.joining(" | ")) + " |")
                        .collect(Collectors.joining("\n")),
                Stream.of(Reach.values())
                        .filter(reach -> reach != Reach.NOTHING)
                        .map(reach -> "- **" + reach(reach) + "**："
                                + REACHES.getString("people.reach." + reach.code() + ".means"))
                        .collect(Collectors.joining("\n")),
                rules.all().stream()
                        .map(rule -> "### " + rule.what() + "\n\n依据：" + rule.basis() + "。"
                                + (rule.note().isEmpty() ? "" : "\n\n" + rule.note())
                                + "\n\n" + paths(endpoints.getOrDefault(rule.door(), List.of())))
                        .collect(Collectors.joining("\n\n")));
    }

    private static Stream<Role> roles() {
        return Stream.of(Role.values());
    }

    private static String role(Role role) {
        return ROLES.getString("web.role." + role.code());
    }

    private static String reach(Reach reach) {
        return REACHES.getString("people.reach." + reach.code());
    }

    private static String paths(List<String> paths) {
        return paths.stream().map(path -> "`" + path + "`").collect(Collectors.joining("、"));
    }
}

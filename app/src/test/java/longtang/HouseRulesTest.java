package longtang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A few rules of the house that a machine can watch.
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("longtang");

    @Test
    void only_stores_speak_sql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(HOUSE);
    }

    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
        noClasses().should().callMethod(LocalDate.class, "now").check(HOUSE);
        noClasses().should().callMethod(LocalDateTime.class, "now").check(HOUSE);
    }

    @Test
    void plain_modules_know_neither_spring_nor_sql() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "longtang.law..",
                        "longtang.playbook..",
                        "longtang.journal..",
                        "longtang.place..",
                        "longtang.linkage..",
                        "longtang.ledger..",
                        "longtang.register..",
                        "longtang.generator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Util|Utils|Helper|Impl|Dto)")
                .check(HOUSE);
    }
}

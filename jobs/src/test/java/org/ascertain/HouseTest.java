package org.ascertain;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascertain.model.StageName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the arrows between rooms, and what each stage says of itself. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test"))
          .importPackages("org.ascertain");
  private static final List<String> BESIDE_THE_STAGES =
      List.of("report", "export", "query", "review", "search", "synth");
  private static final List<String> BELOW_THE_STAGES =
      List.of("formats", "sandbox", "matter", "statistics", "tables", "spark", "model", "errors");

  @Test
  void belowTheStagesEachRoomSeesOnlyWhatItMay() {
    sees("errors", List.of());
    sees("model", List.of("errors"));
    sees("spark", List.of("model", "errors"));
    sees("tables", List.of("spark", "model", "errors"));
    sees("formats", List.of("model", "errors"));
    sees("sandbox", List.of("model", "errors"));
    sees("matter", List.of("model", "errors"));
    sees("statistics", List.of());
  }

  @Test
  void statisticsKnowsNothingButNumbers() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("org.ascertain.statistics..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "org.ascertain.statistics..", "java..", "org.apache.commons.statistics.."));
    rule.allowEmptyShould(true).check(HOUSE);
  }

  @ParameterizedTest
  @EnumSource(StageName.class)
  void noStageSeesAnotherStageOrWhatRunsIt(StageName stage) {
    sees(stage.label(), BELOW_THE_STAGES);
  }

  @Test
  void whatStandsBesideTheStagesSeesNoStage() {
    for (String room : BESIDE_THE_STAGES) {
      List<String> seen = new ArrayList<>(BELOW_THE_STAGES);
      seen.addAll(BESIDE_THE_STAGES);
      sees(room, seen);
    }
  }

  @Test
  void thePipelineSeesStagesAndBelow() {
    List<String> seen = new ArrayList<>(BELOW_THE_STAGES);
    Arrays.stream(StageName.values()).map(StageName::label).forEach(seen::add);
    sees("pipeline", seen);
  }

  @Test
  void onlyStagesAndTheRoomsForItKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.ascertain.spark..", "org.ascertain.tables..")
        .and(JavaClass.Predicates.simpleNameEndingWith("Stage").negate())
        .and(isInsideAStage().negate())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..")
        .check(HOUSE);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.ascertain.cli.Main")
        .and()
        .resideOutsideOfPackage("org.ascertain.sandbox..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
  }

  @ParameterizedTest
  @EnumSource(StageName.class)
  void packageInfoTellsWhatTheStageReadsAndWrites(StageName stage) throws IOException {
    Path info =
        Path.of(System.getProperty("project.dir"))
            .resolve("jobs/src/main/java/org/ascertain/" + stage.label() + "/package-info.java");
    String words =
        Files.readString(info).replaceAll("\\s*\\n \\*\\s*", " ").replaceAll("\\s+", " ");
    String reads =
        stage.reads().isEmpty() ? "the received files" : String.join(", ", stage.reads());
    assertThat(words)
        .startsWith(
            "/** Stage %d of %d. Reads %s. Writes %s. Scope %s."
                .formatted(
                    stage.number(),
                    StageName.values().length,
                    reads,
                    String.join(", ", stage.writes()),
                    stage.scope()));
  }

  private static DescribedPredicate<JavaClass> isInsideAStage() {
    return DescribedPredicate.describe(
        "inside a stage",
        javaClass ->
            javaClass
                .getEnclosingClass()
                .map(outer -> outer.getSimpleName().endsWith("Stage"))
                .orElse(false));
  }

  private static void sees(String room, List<String> others) {
    List<String> allowed = new ArrayList<>();
    allowed.add("org.ascertain." + room + "..");
    others.forEach(other -> allowed.add("org.ascertain." + other + ".."));
    noClasses()
        .that()
        .resideInAPackage("org.ascertain." + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.ascertain..")
                .and(resideInAnyPackage(allowed.toArray(new String[0])).negate()))
        .allowEmptyShould(true)
        .check(HOUSE);
  }
}

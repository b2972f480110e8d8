package dev.airtight.verification.internal.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.FollowedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerFinderTest {
  private static final String PACKAGE = "dev.airtight.verification.internal.handler.handlers.";
  private static final String SAMPLE = PACKAGE + "Sample";

  @TempDir Path folder;

  @Test
  void findsAnnotatedMethodsAndTheirOutputs() {
    FoundHandlers found = HandlerFinder.annotated(testClasses(), List.of(testClassDirectory()));
    assertThat(found.problems()).isEmpty();
    assertThat(found.handlers())
        .hasSize(2)
        .first()
        .satisfies(
            handler -> {
              assertThat(handler.subject()).isEqualTo(SAMPLE + "#annotated");
              assertThat(handler.output()).isEqualTo("sample/Value");
              assertThat(handler.parameter()).isEqualTo(1);
            });
  }

  @Test
  void aStarStandsForEverythingThatSomebodyWroteABodyFor() {
    assertThat(subjects(SAMPLE + "#*"))
        .containsExactlyInAnyOrder(
            SAMPLE + "#plain",
            SAMPLE + "#overloaded(int)",
            SAMPLE + "#overloaded(java.lang.String,int[])",
            SAMPLE + "#annotated",
            SAMPLE + "#wrongType",
            SAMPLE + "#half");
    assertThat(subjects(SAMPLE + "$Kind#*")).containsExactly(SAMPLE + "$Kind#half");
  }

  @Test
  void namesMayPickAnOverloadAndANestedClass() {
    assertThat(subjects(SAMPLE + "#overloaded")).hasSize(2);
    assertThat(subjects(SAMPLE + "#overloaded(java.lang.String, int[])"))
        .containsExactly(SAMPLE + "#overloaded(java.lang.String,int[])");
    assertThat(subjects(SAMPLE + ".Kind#half", SAMPLE + "$Kind#half"))
        .containsExactly(SAMPLE + "$Kind#half");
  }

  @Test
  void whatIsOpaqueHasNoHandlers() {
    ClassPath opaque =
        ClassPath.open(
            List.of(testClassDirectory()),
            ClassOverlay.NONE,
            new FollowedCode(false, List.of("dev.airtight.verification.internal.handler")));
    FoundHandlers annotated = HandlerFinder.annotated(opaque, List.of(testClassDirectory()));
    assertThat(annotated.handlers()).isEmpty();
    assertThat(annotated.notes())
        .contains("not verified: " + SAMPLE + "#annotated, as its package is opaque");
    assertThat(HandlerFinder.named(opaque, List.of(SAMPLE + "#*")).problems())
        .containsExactly("--handler: the package of " + SAMPLE + " is opaque");
  }

  @Test
  void namesThatLeadNowhereGetSuggestions() {
    assertThat(problem(SAMPLE + "#plane"))
        .isEqualTo(
            "--handler: class "
                + SAMPLE
                + " (Sample.java) declares no method plane; did you mean plain?");
    assertThat(problem(SAMPLE + "#zzzzzzzzz")).contains("; there are plain, overloaded");
    assertThat(problem(PACKAGE + "Sampel#plain"))
        .startsWith("--handler: no class " + PACKAGE + "Sampel on the class path; did you mean ")
        .contains(SAMPLE);
    assertThat(problem(SAMPLE + "#bodiless")).endsWith("Sample#bodiless has no body");
    assertThat(problem("Sample")).contains("pkg.Class#method");
    assertThat(problem("Sample#")).contains("pkg.Class#method");
  }

  @Test
  void aStarOnAClassWithoutMethodsIsNoError() {
    FoundHandlers found = HandlerFinder.named(testClasses(), List.of(SAMPLE + "$Empty#*"));
    assertThat(found.handlers()).isEmpty();
    assertThat(found.problems()).isEmpty();
    assertThat(found.notes())
        .containsExactly("--handler: no method of " + SAMPLE + "$Empty has a body to verify");
  }

  @Test
  void damagedClassFilesAreReportedAndTheOthersStillSearched() throws IOException {
    Files.write(folder.resolve("Broken.class"), new byte[] {1, 2, 3});
    FoundHandlers found =
        HandlerFinder.annotated(
            ClassPath.open(List.of(folder, testClassDirectory()), ClassOverlay.NONE),
            List.of(folder, testClassDirectory()));
    assertThat(found.problems()).singleElement().asString().contains("Broken.class");
    assertThat(found.handlers()).hasSize(2);
  }

  @Test
  void aPlaceThatOnlyAddsClassesIsNotSearched() {
    assertThat(HandlerFinder.annotated(testClasses(), List.of()).handlers()).isEmpty();
  }

  private static List<String> subjects(String... names) {
    FoundHandlers found = HandlerFinder.named(testClasses(), List.of(names));
    assertThat(found.problems()).isEmpty();
    return found.handlers().stream().map(Handler::subject).toList();
  }

  private static String problem(String name) {
    FoundHandlers found = HandlerFinder.named(testClasses(), List.of(name));
    assertThat(found.handlers()).isEmpty();
    return found.problems().get(0);
  }

  private static ClassPath testClasses() {
    return ClassPath.open(List.of(testClassDirectory()), ClassOverlay.NONE);
  }

  private static Path testClassDirectory() {
    return Path.of("target", "test-classes");
  }
}

package dev.airtight.verification.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With wrappers that print what Maven and Gradle print. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrappers are shell scripts")
class BuildClassPathTest {
  @TempDir private Path project;

  private Path wrapper(String name, String... lines) throws IOException {
    Path script = project.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private Path jar(String name) throws IOException {
    return Files.createFile(project.resolve(name));
  }

  @Test
  void mavenSaysOfEveryModule() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    Path one = jar("one.jar");
    Path two = jar("two.jar");
    wrapper(
        "mvnw",
        "case \"$*\" in *dependency:build-classpath*) ;; *) exit 1 ;; esac",
        "echo '[INFO] Dependencies classpath:'",
        "echo '" + one + File.pathSeparator + two + "'",
        "echo '[INFO] Dependencies classpath:'",
        "echo '" + two + File.pathSeparator + project.resolve("missing.jar") + "'");

    BuildClassPath found = BuildClassPath.of(List.of(project));

    assertThat(found.problems()).isEmpty();
    assertThat(found.entries()).containsExactly(one, two);
  }

  @Test
  void gradleIsAskedByAScriptOfOurs() throws Exception {
    Files.createFile(project.resolve("build.gradle.kts"));
    Path one = jar("one.jar");
    wrapper(
        "gradlew",
        "grep -q runtimeClasspath \"$3\" || exit 1",
        "echo 'something else'",
        "echo 'airtight class path: " + one + "'");

    BuildClassPath found = BuildClassPath.of(List.of(project));

    assertThat(found.problems()).isEmpty();
    assertThat(found.entries()).containsExactly(one);
  }

  @Test
  void whatTheToolComplainsOfIsPassedOn() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    wrapper("mvnw", "echo '[INFO] Scanning'", "echo '[ERROR] no such goal'", "exit 1");

    BuildClassPath found = BuildClassPath.of(List.of(project));

    assertThat(found.entries()).isEmpty();
    assertThat(found.problems()).singleElement().asString().contains("no such goal", "--classpath");
  }

  @Test
  void aDirectoryWithoutABuildFileHasNone() throws Exception {
    wrapper("mvnw", "exit 1");

    assertThat(BuildClassPath.of(List.of(project)))
        .isEqualTo(new BuildClassPath(List.of(), List.of()));
  }
}

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
  void modulesThatAreNotInstalledAreFoundInOneBuildWithTheirClasses() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    Path one = jar("one.jar");
    wrapper(
        "mvnw",
        "case \"$*\" in *process-classes*-Dmaven.main.skip=true*-o*) ;;",
        "  *) echo '[ERROR] Could not resolve lib'; exit 1 ;; esac",
        "echo '[INFO] Dependencies classpath:'",
        "echo '" + one + "'");

    assertThat(BuildClassPath.of(List.of(project)))
        .isEqualTo(new BuildClassPath(List.of(one), List.of()));
  }

  @Test
  void aModuleIsAskedInTheBuildThatItIsPartOf() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    Path module = Files.createDirectory(project.resolve("app"));
    Files.createFile(module.resolve("pom.xml"));
    Path one = jar("one.jar");
    wrapper(
        "mvnw",
        "case \"$(basename $PWD) $*\" in app*) echo '[ERROR] Could not resolve lib'; exit 1 ;;",
        "  *'-pl app -am'*) ;; *) exit 1 ;; esac",
        "echo '[INFO] Dependencies classpath:'",
        "echo '" + one + "'");

    assertThat(BuildClassPath.of(List.of(module)))
        .isEqualTo(new BuildClassPath(List.of(one), List.of()));
  }

  @Test
  void theNetworkIsUsedOnlyWhereNothingElseWorks() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    Path one = jar("one.jar");
    wrapper(
        "mvnw",
        "case \" $* \" in *' -o '*) echo '[ERROR] offline'; exit 1 ;; esac",
        "echo '[INFO] Dependencies classpath:'",
        "echo '" + one + "'");

    assertThat(BuildClassPath.of(List.of(project)))
        .isEqualTo(new BuildClassPath(List.of(one), List.of()));
  }

  @Test
  void whatIsSaidOfSomeModulesCountsAlthoughOthersFail() throws Exception {
    Files.createFile(project.resolve("pom.xml"));
    Path one = jar("one.jar");
    wrapper(
        "mvnw",
        "echo '[INFO] Dependencies classpath:'",
        "echo '" + one + "'",
        "echo '[ERROR] Could not resolve app -> [Help 1]'",
        "exit 1");

    BuildClassPath found = BuildClassPath.of(List.of(project));

    assertThat(found.entries()).containsExactly(one);
    assertThat(found.problems())
        .containsExactly(
            project
                + ": mvn did not say what all of the class path is (Could not resolve app); build the"
                + " project first, or name the class path with --classpath and leave this out with"
                + " --no-build");
  }

  @Test
  void gradleIsAskedWhereItsSettingsAre() throws Exception {
    Files.createFile(project.resolve("settings.gradle"));
    Path module = Files.createDirectory(project.resolve("app"));
    Files.createFile(module.resolve("build.gradle"));
    Path one = jar("one.jar");
    wrapper(
        "gradlew", "test -f settings.gradle || exit 1", "echo 'airtight class path: " + one + "'");

    assertThat(BuildClassPath.of(List.of(module)))
        .isEqualTo(new BuildClassPath(List.of(one), List.of()));
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

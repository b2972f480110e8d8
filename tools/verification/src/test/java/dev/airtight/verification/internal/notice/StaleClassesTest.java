package dev.airtight.verification.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.step.Limits;
import dev.airtight.verification.internal.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleClassesTest {
  @TempDir Path folder;

  @Test
  void aClassFileOlderThanItsSourceIsNamedWithIt() throws IOException {
    Path source = file("src/app/Advice.java", 2_000);
    Path classFile = file("classes/app/Advice.class", 1_000);
    file("src/app/Current.java", 1_000);
    file("classes/app/Current.class", 1_000);
    file("src/app/NeverCompiled.java", 9_000);
    assertThat(warnings())
        .containsExactly(
            classFile
                + " is older than its source "
                + source
                + ": what is verified is the class file; compile again");
  }

  @Test
  void manyAreCounted() throws IOException {
    for (int i = 0; i < 8; i++) {
      file("src/app/C" + i + ".java", 2_000);
      file("classes/app/C" + i + ".class", 1_000);
    }
    assertThat(warnings())
        .hasSize(6)
        .last()
        .isEqualTo("and 3 more class files are older than their sources");
  }

  @Test
  void aClassFileBelongsToTheSourceOfItsOwnModule() throws IOException {
    file("one/classes/app/Advice.class", 1_000);
    file("one/src/app/Advice.java", 500);
    Path stale = file("two/classes/app/Advice.class", 1_000);
    file("two/src/app/Advice.java", 2_000);
    assertThat(
            warnings(
                List.of(folder.resolve("one/classes"), folder.resolve("two/classes")),
                List.of(folder.resolve("one/src"), folder.resolve("two/src"))))
        .singleElement()
        .asString()
        .startsWith(stale + " is older");
  }

  private List<String> warnings() {
    return warnings(
        List.of(folder.resolve("a.jar"), folder.resolve("classes")),
        List.of(folder.resolve("src")));
  }

  private static List<String> warnings(List<Path> classes, List<Path> sources) {
    return StaleClasses.warnings(
        new Request(
            List.of(),
            false,
            classes,
            List.of(),
            sources,
            List.of(),
            DecoderProfiles.standard(),
            List.of(Deployment.CONTRACT),
            FollowedCode.STANDARD,
            Limits.STANDARD,
            Extensions.NONE,
            false));
  }

  private Path file(String name, long millis) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    return file;
  }
}

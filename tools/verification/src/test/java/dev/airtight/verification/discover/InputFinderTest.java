package dev.airtight.verification.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFinderTest {
  @TempDir Path folder;

  @Test
  void findsContractsBelowDirectoriesAndLeavesOutHiddenAndBuiltOnes() throws IOException {
    Path second = write("module/src/main/contracts/b.contract");
    Path first = write("module/src/main/contracts/a.contract");
    write("module/pom.xml");
    write("module/target/classes/a.contract");
    write("module/.hidden/c.contract");
    write("module/src/main/contracts/notes.txt");

    FoundFiles inputs = InputFinder.find(List.of(folder));

    assertThat(inputs.contracts()).containsExactly(first, second);
    assertThat(inputs.classDirectories()).containsExactly(folder.resolve("module/target/classes"));
    assertThat(inputs.problems()).isEmpty();
  }

  @Test
  void aDirectoryCalledTargetThatNoBuildWritesIsSearched() throws IOException {
    Path contract = write("target/a.contract");
    assertThat(InputFinder.find(List.of(folder)).contracts()).containsExactly(contract);
  }

  @Test
  void aFileIsAContractWhateverItsName() throws IOException {
    Path file = write("anything.txt");
    assertThat(InputFinder.find(List.of(file, file)).contracts()).containsExactly(file);
  }

  @Test
  void whatBelongsToJavaIsNoContract() throws IOException {
    Path jar = write("app.jar");
    FoundFiles inputs = InputFinder.find(List.of(jar));
    assertThat(inputs.contracts()).isEmpty();
    assertThat(inputs.problems()).singleElement().asString().contains("--classes");
  }

  @Test
  void reportsEveryPathThatCannotBeUsedAndKeepsTheOthers() throws IOException {
    Path contract = write("good/a.contract");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path missing = folder.resolve("missing");

    FoundFiles inputs = InputFinder.find(List.of(empty, missing, contract));

    assertThat(inputs.contracts()).containsExactly(contract);
    assertThat(inputs.withoutContracts())
        .containsExactly(empty + ": no .contract file in this directory");
    assertThat(inputs.problems()).containsExactly(missing + ": no such file or directory");
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }
}

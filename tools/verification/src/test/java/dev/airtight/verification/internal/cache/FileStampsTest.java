package dev.airtight.verification.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampsTest {
  @TempDir Path folder;

  private FileStamps stamps() {
    return FileStamps.of(List.of(folder));
  }

  @Test
  void aLinkThatLeadsNowhereHidesNothing() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("nowhere"));
    Path file = Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("c"), "one");
    FileStamps before = stamps();
    assertThat(stamps()).isEqualTo(before);
    Files.writeString(file, "three");
    assertThat(stamps()).isNotEqualTo(before);
  }

  @Test
  void aFileThatIsWrittenInPlaceIsAnotherOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "one");
    FileStamps before = stamps();
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, time);
    assertThat(stamps().equals(before))
        .as("where the system tells")
        .isEqualTo(!before.areCertain());
  }

  @Test
  void whatCannotBeReadIsNeverTheSame() {
    List<Path> missing = List.of(folder.resolve("missing"));
    assertThat(FileStamps.of(missing)).isNotEqualTo(FileStamps.of(missing));
    assertThat(FileStamps.of(missing).areCertain()).isFalse();
  }
}

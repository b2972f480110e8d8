package dev.airtight.verification.internal.cache.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest {
  private static final String ONE = "ab" + "1".repeat(62);
  private static final String TWO = "ab" + "2".repeat(62);

  /** Seven blocks in each of 256 folders. */
  private static final long ROOM = 256 * 7 * 4096;

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void keepsBytesUntilTheyAreReplaced() {
    Store store = new DirectoryStore(folder.resolve("new/cache"), ROOM);
    assertThat(store.read(ONE)).isEmpty();
    store.write(ONE, bytes("first"));
    store.write(TWO, new byte[0]);
    assertThat(store.read(ONE)).contains(bytes("first"));
    assertThat(store.read(TWO)).contains(new byte[0]);
    store.write(ONE, bytes("second"));
    assertThat(new DirectoryStore(folder.resolve("new/cache"), ROOM).read(ONE))
        .contains(bytes("second"));
  }

  @Test
  void whatIsDamagedIsNotThere() throws IOException {
    Store store = new DirectoryStore(folder, ROOM);
    byte[] content = bytes("a verdict that must not be altered");
    store.write(ONE, content);
    Path file = files().get(0);
    byte[] all = Files.readAllBytes(file);
    for (int position = 0; position < all.length; position++) {
      byte[] altered = all.clone();
      altered[position] ^= 1;
      Files.write(file, altered);
      assertThat(store.read(ONE)).as("altered at %d", position).isEmpty();
      assertThat(file).doesNotExist();
      Files.write(file, Arrays.copyOf(all, position));
      assertThat(store.read(ONE)).as("cut off at %d", position).isEmpty();
    }
    Files.write(file, all);
    assertThat(store.read(ONE)).contains(content);
  }

  @Test
  void whatWasNotUsedForLongestGoesFirst() throws IOException {
    Instant now = Instant.now().minus(Duration.ofHours(10));
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      keys.add("ab" + String.valueOf(i).repeat(62));
    }
    for (int i = 0; i < 6; i++) {
      at(now.plus(Duration.ofMinutes(i))).write(keys.get(i), new byte[50]);
      Path file = folder.resolve("ab").resolve(keys.get(i));
      Files.setLastModifiedTime(file, FileTime.from(now.plus(Duration.ofMinutes(i))));
    }
    assertThat(at(now.plus(Duration.ofHours(2))).read(keys.get(0))).isPresent();
    at(now.plus(Duration.ofHours(3))).write(keys.get(6), new byte[50]);
    at(now.plus(Duration.ofHours(3))).write(keys.get(7), new byte[50]);
    assertThat(keys.stream().filter(key -> at(now).read(key).isPresent()))
        .contains(keys.get(0), keys.get(6), keys.get(7))
        .doesNotContain(keys.get(1))
        .hasSizeLessThan(8);
    assertThat(files().stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThanOrEqualTo(ROOM / 256);
  }

  private Store at(Instant now) {
    return new DirectoryStore(folder, ROOM, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void whatIsTooLargeIsNotKept() throws IOException {
    Store store = new DirectoryStore(folder, ROOM);
    store.write(ONE, new byte[7 * 4096]);
    assertThat(store.read(ONE)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsNoFileOfItsOwnIsNotThere() throws IOException {
    Store store = new DirectoryStore(folder, ROOM);
    store.write(ONE, bytes("a"));
    Path file = folder.resolve("ab").resolve(ONE);
    Path moved = Files.move(file, folder.resolve("elsewhere"));
    Files.createSymbolicLink(file, moved);
    assertThat(store.read(ONE)).isEmpty();
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(store.read(ONE)).isEmpty();
    Files.delete(file);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(3L << 30);
    }
    assertThat(store.read(ONE)).isEmpty();
  }

  @Test
  void whatOthersLeftUnfinishedIsRemoved() throws IOException {
    Path left = Files.createDirectories(folder.resolve("ab")).resolve("x.part");
    Files.writeString(left, "half");
    new DirectoryStore(folder, ROOM).write(ONE, bytes("a"));
    assertThat(left).exists();
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    new DirectoryStore(folder, ROOM).write(TWO, bytes("b"));
    assertThat(left).doesNotExist();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Store store = new DirectoryStore(file, ROOM);
    store.write(ONE, bytes("a"));
    assertThat(store.read(ONE)).isEmpty();
    assertThat(store.problems())
        .singleElement()
        .asString()
        .startsWith("verdicts cannot be kept in " + file + " (");
  }

  @Test
  void severalWriteAtATime() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        byte[] own = bytes("x".repeat(100 + thread));
        work.add(
            () -> {
              Store store = new DirectoryStore(folder, ROOM);
              boolean isWhole = true;
              for (int round = 0; round < 200; round++) {
                store.write(ONE, own);
                isWhole &=
                    store.read(ONE).map(read -> new String(read, StandardCharsets.UTF_8)).stream()
                        .allMatch(read -> read.matches("x{100,107}"));
              }
              return isWhole;
            });
      }
      for (Future<Boolean> done : executor.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(new DirectoryStore(folder, ROOM).read(ONE)).isPresent();
    assertThat(files()).hasSize(1);
  }
}

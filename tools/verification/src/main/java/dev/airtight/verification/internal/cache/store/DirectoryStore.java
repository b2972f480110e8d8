package dev.airtight.verification.internal.cache.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file for each key, in 256 folders by the first two digits. A file is written beside its place
 * and then moved there, so that nobody ever sees a part of one. Each folder has its share of the
 * room; what was not used there for longest goes first.
 */
public final class DirectoryStore implements Store {
  private static final int FOLDERS = 256;
  private static final int BLOCK = 4096;
  private static final int DIGITS = 2;
  private static final String UNFINISHED = ".part";

  /** Reading a file more often than this does not make it younger. */
  private static final Duration USED_AGAIN = Duration.ofHours(1);

  /** After this long nobody writes on a file that is not finished. */
  private static final Duration GIVEN_UP = Duration.ofHours(1);

  private final Path root;
  private final long mostBytes;
  private final Clock clock;
  private volatile @Nullable String failure;

  /**
   * @param root is made where it is not there
   * @param mostBytes that all files may have together, about
   */
  public DirectoryStore(Path root, long mostBytes) {
    this(root, mostBytes, Clock.systemUTC());
  }

  DirectoryStore(Path root, long mostBytes, Clock clock) {
    this.root = root;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  /** Small files take a block all the same. */
  private static long onDisk(long bytes) {
    return (bytes + BLOCK - 1) / BLOCK * BLOCK;
  }

  private record Kept(Path file, long bytes, Instant used) {}

  private Path folder(String key) {
    return root.resolve(key.substring(0, DIGITS));
  }

  @Override
  public Optional<byte[]> read(String key) {
    Path file = folder(key).resolve(key);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile() || attributes.size() > mostBytes / FOLDERS) {
        return Optional.empty();
      }
      Optional<byte[]> content = Sealed.open(Files.readAllBytes(file));
      if (content.isEmpty()) {
        Files.deleteIfExists(file);
      } else if (used(file).plus(USED_AGAIN).isBefore(clock.instant())) {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      }
      return content;
    } catch (IOException | UncheckedIOException | DirectoryIteratorException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant used(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  @Override
  public void write(String key, byte[] content) {
    byte[] all = Sealed.seal(content);
    if (all.length > mostBytes / FOLDERS) {
      return;
    }
    try {
      Path folder = Files.createDirectories(folder(key));
      Path unfinished = Files.createTempFile(folder, key, UNFINISHED);
      try {
        Files.write(unfinished, all);
        makeRoom(folder, key, onDisk(all.length));
        move(unfinished, folder.resolve(key));
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | UncheckedIOException | DirectoryIteratorException unwritable) {
      // A full or read-only disk keeps nothing; the verdicts are there all the same.
      failure = "verdicts cannot be kept in " + root + " (" + inWords(unwritable) + ")";
    }
  }

  /** The message of many a system exception is the file's name and nothing else. */
  private static String inWords(Exception unwritable) {
    String kind = unwritable.getClass().getSimpleName().replaceAll("Exception$", "");
    return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
        + (unwritable.getMessage() == null ? "" : ": " + unwritable.getMessage());
  }

  @Override
  public List<String> problems() {
    return Stream.ofNullable(failure).toList();
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void makeRoom(Path folder, String key, long bytes) throws IOException {
    List<Kept> kept = kept(folder, key);
    long room = mostBytes / FOLDERS - bytes - kept.stream().mapToLong(Kept::bytes).sum();
    kept.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
    for (Kept each : kept) {
      if (room >= 0) {
        return;
      }
      Files.deleteIfExists(each.file());
      room += each.bytes();
    }
  }

  /** The finished files of a folder but for one; what somebody left unfinished is removed. */
  private List<Kept> kept(Path folder, String key) throws IOException {
    List<Kept> kept = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        try {
          BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
          Instant used = attributes.lastModifiedTime().toInstant();
          if (name.endsWith(UNFINISHED)) {
            if (used.plus(GIVEN_UP).isBefore(clock.instant())) {
              Files.deleteIfExists(file);
            }
          } else if (!name.equals(key)) {
            kept.add(new Kept(file, onDisk(attributes.size()), used));
          }
        } catch (NoSuchFileException removed) {
          // By another process, for the same reason.
          continue;
        }
      }
    }
    return kept;
  }
}

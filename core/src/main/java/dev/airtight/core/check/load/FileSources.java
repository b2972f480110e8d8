package dev.airtight.core.check.load;

import dev.airtight.core.check.load.ContractSources.Fetched.Failed;
import dev.airtight.core.check.load.ContractSources.Fetched.Found;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Utf8Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Contracts in the file system; imports are relative to the importing file's folder. */
public final class FileSources implements ContractSources {

  /** Far above any contract people write, far below what would make the tools slow. */
  public static final int MOST_BYTES = 1_000_000;

  private static final String CHECK_PATH =
      "check the path; imports are relative to the importing file";

  private final Path root;

  /** Names are relative to the working directory. */
  public FileSources() {
    this(Path.of(""));
  }

  /**
   * Names are relative to a folder.
   *
   * @param root the folder, which diagnostics do not mention
   */
  public FileSources(Path root) {
    this.root = root;
  }

  @Override
  public Location locate(@Nullable Location importing, String path) {
    try {
      Path named = Path.of(path);
      Path parent = importing == null ? null : Path.of(importing.name()).getParent();
      Path file = parent == null ? named : parent.resolve(named);
      String name = file.normalize().toString();
      return new Location(identity(file), name.isEmpty() ? path : name);
    } catch (InvalidPathException notAPath) {
      return new Location(path, path);
    }
  }

  /**
   * The real path, so that links do not make one file two; a missing file has its absolute path.
   */
  private String identity(Path name) {
    Path file = root.resolve(name);
    try {
      return file.toRealPath().toString();
    } catch (IOException missing) {
      return file.toAbsolutePath().normalize().toString();
    }
  }

  @Override
  public Fetched read(Location location) {
    try {
      Path file = root.resolve(location.name());
      if (Files.isDirectory(file)) {
        return new Failed(
            DiagnosticCode.FILE_IS_DIRECTORY,
            "'" + location.name() + "' is a directory",
            "name a contract file inside of it");
      }
      if (!Files.isRegularFile(file)) {
        return new Failed(
            DiagnosticCode.FILE_UNREADABLE,
            "there is no file '" + location.name() + "'",
            CHECK_PATH);
      }
      if (Files.size(file) > MOST_BYTES) {
        return tooLarge(location, Files.size(file));
      }
      try (InputStream stream = Files.newInputStream(file)) {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
            ? tooLarge(location, bytes.length)
            : decode(location, bytes);
      }
    } catch (AccessDeniedException denied) {
      return new Failed(
          DiagnosticCode.FILE_UNREADABLE,
          "'" + location.name() + "' may not be read",
          "check the file's permissions");
    } catch (IOException | InvalidPathException unreadable) {
      return new Failed(
          DiagnosticCode.FILE_UNREADABLE, "'" + location.name() + "' cannot be read", CHECK_PATH);
    }
  }

  private static Failed tooLarge(Location location, long bytes) {
    return new Failed(
        DiagnosticCode.FILE_TOO_LARGE,
        "'%s' has %d bytes, more than the %d a contract may have"
            .formatted(location.name(), bytes, MOST_BYTES),
        "split the contract into several files and import them");
  }

  private static Fetched decode(Location location, byte[] bytes) {
    Utf8Text text = Utf8Text.decode(bytes);
    if (text instanceof Utf8Text.Misfit misfit) {
      return new Failed(
          DiagnosticCode.FILE_NOT_UTF8,
          "'" + location.name() + "' is " + misfit.message(),
          "save the file as UTF-8");
    }
    return new Found(new SourceText(location.name(), ((Utf8Text.Decoded) text).text()));
  }
}

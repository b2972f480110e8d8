package dev.airtight.cli;

import dev.airtight.grammar.source.Utf8Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Files of UTF-8 text that an argument names. */
final class TextFile {
  private TextFile() {}

  /**
   * The whole text, without a byte order mark.
   *
   * @throws InvalidInputException when there is no such file, it cannot be read, or is not UTF-8
   */
  static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new InvalidInputException(file + ": is a directory");
    }
    try {
      return decode(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw new InvalidInputException(file + ": no such file");
    } catch (IOException unreadable) {
      throw new InvalidInputException(file + ": cannot be read");
    }
  }

  /**
   * The whole text of a stream, without a byte order mark.
   *
   * @param name what messages call it
   * @throws InvalidInputException when it cannot be read or is not UTF-8
   */
  static String read(String name, InputStream stream) {
    try {
      return decode(name, stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new InvalidInputException(name + ": cannot be read");
    }
  }

  private static String decode(String name, byte[] bytes) {
    Utf8Text text = Utf8Text.decode(bytes);
    if (text instanceof Utf8Text.Misfit misfit) {
      throw new InvalidInputException(name + ": " + misfit.message());
    }
    return ((Utf8Text.Decoded) text).text();
  }

  /**
   * Replaces the whole text at once, so that a reader sees the old or the new one and nothing
   * between.
   */
  static void replace(Path file, String text) throws IOException {
    Path real = file.toRealPath();
    Path fresh = Files.createTempFile(real.getParent(), ".", ".new");
    try {
      Files.writeString(fresh, text);
      if (Files.getFileStore(real).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(real));
      }
      Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}

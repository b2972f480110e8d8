package dev.airtight.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException missing) {
      throw new InvalidInputException(file + ": no such file");
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidInputException(file + ": not UTF-8");
    } catch (IOException unreadable) {
      throw new InvalidInputException(file + ": cannot be read");
    }
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

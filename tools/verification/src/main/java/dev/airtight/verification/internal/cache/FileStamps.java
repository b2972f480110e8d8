package dev.airtight.verification.internal.cache;

import dev.airtight.paths.code.dependency.Fingerprint;
import dev.airtight.paths.code.lookup.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How large files and folders are, when they were changed, and which they are: the same twice where
 * nothing was changed between. Where the file system tells when anything about a file was changed
 * last, which nobody can set back, that counts, too.
 *
 * @param files by their paths; an unreadable place is another one each time
 * @param areCertain whether the file system tells that of all
 */
record FileStamps(Map<Path, String> files, boolean areCertain) {
  private static final String UNIX = "unix:ctime,ino,dev,mode,size,lastModifiedTime";

  /** A hash of all of them. */
  String fingerprint() {
    Fingerprint all = new Fingerprint();
    new TreeMap<>(files).forEach((path, stamp) -> all.add(path.toString()).add(stamp));
    return all.hex();
  }

  /** Of files, and of everything below folders. */
  static FileStamps of(Collection<Path> places) {
    Map<Path, String> files = new HashMap<>();
    boolean areCertain = true;
    for (Path place : places) {
      try {
        for (Path each : FileTree.all(place)) {
          boolean isUnix = each.getFileSystem().supportedFileAttributeViews().contains("unix");
          areCertain &= isUnix;
          // A link is what it is itself, and what it leads to.
          files.put(each, stamp(each, isUnix) + stamp(each, isUnix, LinkOption.NOFOLLOW_LINKS));
        }
      } catch (IOException unreadable) {
        // What is there cannot be told, so it is not the same as at any other time.
        files.put(place, "unreadable " + UUID.randomUUID());
        areCertain = false;
      }
    }
    return new FileStamps(files, areCertain);
  }

  private static String stamp(Path file, boolean isUnix, LinkOption... options) throws IOException {
    try {
      return isUnix ? unix(file, options) : basic(file, options);
    } catch (NoSuchFileException nothing) {
      return "leads nowhere";
    }
  }

  private static String unix(Path file, LinkOption... options) throws IOException {
    return new TreeMap<>(Files.readAttributes(file, UNIX, options)).toString();
  }

  private static String basic(Path file, LinkOption... options) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, options);
    return attributes.size()
        + " "
        + attributes.lastModifiedTime()
        + " "
        + attributes.creationTime()
        + " "
        + attributes.fileKey();
  }
}

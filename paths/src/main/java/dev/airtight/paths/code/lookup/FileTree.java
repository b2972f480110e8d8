package dev.airtight.paths.code.lookup;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Everything below a folder, through links, as whoever opens a file there by its name goes through
 * them. A link that leads back to a folder above it leads to nothing new.
 */
public final class FileTree {
  private FileTree() {}

  /** The files, in no certain order; a file alone is its own tree. */
  public static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    walk(root, files, new ArrayList<>());
    return files;
  }

  /** The files and folders, the root among them. */
  public static List<Path> all(Path root) throws IOException {
    List<Path> all = new ArrayList<>();
    walk(root, all, all);
    return all;
  }

  private static void walk(Path root, List<Path> files, List<Path> folders) throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof FileSystemLoopException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }
}

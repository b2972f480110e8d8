package dev.airtight.paths.code.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One place that class files are read from. */
sealed interface ClassPathEntry
    permits ClassPathEntry.Directory, ClassPathEntry.Archive, LazyArchive {
  String SUFFIX = ".class";

  /** The bytes of a class, or null when this place does not have it. */
  default byte @Nullable [] read(String internalName) throws IOException {
    return resource(internalName + SUFFIX);
  }

  /** The bytes of a file, or null when this place does not have it. */
  byte @Nullable [] resource(String name) throws IOException;

  /** The names of all files, in no certain order. */
  List<String> files() throws IOException;

  /** Whether this place has a folder of this name. */
  boolean isFolder(String name);

  /** What messages call the class file. */
  String location(String internalName);

  /** Internal names of all classes, in no certain order. */
  default List<String> classNames() throws IOException {
    return files().stream()
        .filter(ClassPathEntry::isClass)
        .map(ClassPathEntry::withoutSuffix)
        .toList();
  }

  void close() throws IOException;

  private static boolean isClass(String name) {
    return name.endsWith(SUFFIX)
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class")
        && !name.endsWith("package-info.class");
  }

  private static String withoutSuffix(String name) {
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** A directory that holds class files in folders named after packages. */
  record Directory(Path root) implements ClassPathEntry {
    @Override
    public byte @Nullable [] resource(String name) throws IOException {
      Path file = root.resolve(name);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public String location(String internalName) {
      return root.resolve(internalName + SUFFIX).toString();
    }

    @Override
    public List<String> files() throws IOException {
      return FileTree.files(root).stream()
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }

    @Override
    public boolean isFolder(String name) {
      return Files.isDirectory(root.resolve(name));
    }

    @Override
    public void close() {}
  }

  /** A jar; of a multi-release jar, what the running JDK would see. */
  record Archive(Path path, JarFile jar) implements ClassPathEntry {
    static Archive open(Path path) throws IOException {
      return new Archive(
          path, new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version()));
    }

    @Override
    public byte @Nullable [] resource(String name) throws IOException {
      ZipEntry entry = jar.getEntry(name);
      if (entry == null) {
        return null;
      }
      try (InputStream stream = jar.getInputStream(entry)) {
        return stream.readAllBytes();
      }
    }

    @Override
    public String location(String internalName) {
      return path + "!/" + internalName + SUFFIX;
    }

    @Override
    public List<String> files() {
      return jar.versionedStream().map(ZipEntry::getName).toList();
    }

    @Override
    public boolean isFolder(String name) {
      ZipEntry entry = jar.getEntry(name);
      return entry != null && entry.isDirectory();
    }

    @Override
    public void close() throws IOException {
      jar.close();
    }
  }
}

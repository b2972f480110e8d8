package dev.airtight.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites jars so that a JVM starts from them quickly: nothing is compressed, the native code of
 * other systems is left out, and class files are of a version that class data archives take.
 */
public final class QuickJars {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int MAJOR = 6;

  /**
   * Of Java 6, the first that archives take, if it has stack maps. Without them files of it are
   * verified as older ones are (JVMS 4.10.1, failover): what is raised means what it meant.
   */
  private static final int ARCHIVED = 50;

  private static final String NATIVE = "com/microsoft/z3/";
  private static final List<String> SYSTEMS = List.of("linux", "osx", "windows");

  private QuickJars() {}

  /**
   * Rewrites the jars in place.
   *
   * @param arguments paths of jars
   */
  public static void main(String[] arguments) throws IOException {
    for (String each : arguments) {
      rewrite(Path.of(each), system(System.getProperty("os.name", "")));
    }
  }

  /** What the folders with native code call a system. */
  static String system(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return "windows";
    }
    return lower.startsWith("mac") ? "osx" : "linux";
  }

  static void rewrite(Path jar, String system) throws IOException {
    Path made = Files.createTempFile(jar.toAbsolutePath().getParent(), "quick", ".jar");
    try {
      try (ZipFile old = new ZipFile(jar.toFile());
          OutputStream file = Files.newOutputStream(made);
          ZipOutputStream all = new ZipOutputStream(file)) {
        Enumeration<? extends ZipEntry> entries = old.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          if (!isOfOther(entry.getName(), system)) {
            try (InputStream stream = old.getInputStream(entry)) {
              add(all, entry, raised(stream.readAllBytes()));
            }
          }
        }
      }
      Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static boolean isOfOther(String name, String system) {
    return SYSTEMS.stream()
        .filter(other -> !other.equals(system))
        .anyMatch(other -> name.startsWith(NATIVE + other));
  }

  private static void add(ZipOutputStream all, ZipEntry old, byte[] bytes) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(old.getName());
    entry.setTime(old.getTime());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    all.putNextEntry(entry);
    all.write(bytes);
    all.closeEntry();
  }

  /** The same file; a class file of at least the version that archives take. */
  static byte[] raised(byte[] file) {
    if (file.length < MAJOR + Short.BYTES || number(file, 0) != MAGIC) {
      return file;
    }
    return (number(file, MAJOR - Short.BYTES) & 0xFFFF) >= ARCHIVED
        ? file
        : withStackMaps(file).orElseGet(() -> renumbered(file));
  }

  /** Empty where they cannot be worked out. */
  private static Optional<byte[]> withStackMaps(byte[] file) {
    try {
      ClassReader reader = new ClassReader(file);
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
      reader.accept(
          new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
              super.visit(ARCHIVED, access, name, signature, superName, interfaces);
            }
          },
          ClassReader.SKIP_FRAMES);
      return Optional.of(writer.toByteArray());
    } catch (RuntimeException | LinkageError withoutThem) {
      // Subroutines have none, and types that are not here cannot be compared.
      return Optional.empty();
    }
  }

  private static byte[] renumbered(byte[] file) {
    byte[] raised = file.clone();
    // The minor version stands before the major one (JVMS 4.1).
    raised[MAJOR - 2] = 0;
    raised[MAJOR - 1] = 0;
    raised[MAJOR] = 0;
    raised[MAJOR + 1] = ARCHIVED;
    return raised;
  }

  private static int number(byte[] file, int at) {
    int number = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      number = number << Byte.SIZE | file[at + i] & 0xFF;
    }
    return number;
  }
}

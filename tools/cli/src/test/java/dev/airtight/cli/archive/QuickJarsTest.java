package dev.airtight.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QuickJarsTest {
  @TempDir Path folder;

  private static byte[] classFile(int minor, int major) {
    return new byte[] {
      (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, (byte) minor, 0, (byte) major, 7
    };
  }

  @Test
  void oldClassFilesAreRaised() {
    assertThat(QuickJars.raised(classFile(3, 45))).isEqualTo(classFile(0, 50));
    assertThat(QuickJars.raised(classFile(0, 49))).isEqualTo(classFile(0, 50));
    assertThat(QuickJars.raised(classFile(0, 50))).isEqualTo(classFile(0, 50));
    assertThat(QuickJars.raised(classFile(0, 61))).isEqualTo(classFile(0, 61));
    byte[] text = "no class".getBytes(StandardCharsets.UTF_8);
    assertThat(QuickJars.raised(text)).isEqualTo(text);
    assertThat(QuickJars.raised(new byte[3])).isEqualTo(new byte[3]);
  }

  @Test
  void nothingElseChanges() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
    files.put("a/", new byte[0]);
    files.put("a/Some.class", classFile(0, 61));
    files.put("com/microsoft/z3/linux/amd64/libz3.so", new byte[1000]);
    files.put("com/microsoft/z3/windows/amd64/libz3.dll", new byte[1000]);
    files.put("com/microsoft/z3/Context.class", classFile(0, 52));
    Path jar = folder.resolve("some.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    QuickJars.rewrite(jar, QuickJars.system("Linux"));
    files.remove("com/microsoft/z3/windows/amd64/libz3.dll");
    try (ZipFile made = new ZipFile(jar.toFile())) {
      assertThat(made.stream().map(ZipEntry::getName)).containsExactlyElementsOf(files.keySet());
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        ZipEntry entry = made.getEntry(each.getKey());
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        assertThat(made.getInputStream(entry).readAllBytes()).isEqualTo(each.getValue());
      }
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(jar);
    }
  }

  @Test
  void aLibraryOfOldClassFilesStillWorks() throws Exception {
    Path jar = folder.resolve("picocli.jar");
    Files.copy(
        Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
        jar);
    QuickJars.rewrite(jar, "linux");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      try (ZipFile classes = new ZipFile(jar.toFile())) {
        for (ZipEntry entry :
            (Iterable<ZipEntry>) classes.stream().map(ZipEntry.class::cast)::iterator) {
          String name = entry.getName();
          if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("groovy")) {
            Class<?> loaded =
                Class.forName(
                    name.substring(0, name.length() - ".class".length()).replace('/', '.'),
                    false,
                    loader);
            // Reading its members makes the JVM verify and link it.
            assertThat(loaded.getDeclaredMethods()).isNotNull();
          }
        }
      }
    }
  }
}

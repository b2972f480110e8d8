package dev.airtight.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.verification.report.ObligationReport;
import dev.airtight.verification.report.Place;
import dev.airtight.verification.report.Verdict;
import dev.airtight.verification.report.VerificationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that somebody makes so that a cache might not notice. */
class CacheAttacksTest {
  private static final String HANDLER = "p.H#run";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void begin() throws IOException {
    project = new Project(Files.createDirectory(folder.resolve("project")));
  }

  private VerificationReport verify(boolean cached, List<Path> contracts, Path... classPath) {
    return Verifier.standard()
        .verify(
            new VerificationInputs(
                contracts,
                List.of(classPath[0]),
                List.of(classPath).subList(1, classPath.length),
                List.of(folder.resolve("project/sources")),
                contracts.isEmpty() ? List.of(HANDLER) : List.of()),
            new VerificationOptions(
                false,
                VerificationOptions.ALL,
                CodeOptions.STANDARD,
                false,
                null,
                null,
                cached
                    ? new CacheOptions(folder.resolve("cache"), CacheOptions.STANDARD_BYTES, null)
                    : null),
            VerificationListener.SILENT);
  }

  private static List<List<Object>> said(VerificationReport report) {
    return report.obligations().stream()
        .map(each -> List.<Object>of(each.id(), each.verdict(), "" + each.reason(), each.places()))
        .toList();
  }

  private void agree(Path... classPath) {
    assertThat(said(verify(true, List.of(), classPath)))
        .isEqualTo(said(verify(false, List.of(), classPath)));
  }

  private void handler(String body) throws IOException {
    project.put("p/H.java", "package p; class H { " + body + " }");
    project.build();
  }

  @Test
  void classesBehindLinks() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), project.classes());
    handler("static int run(int a) { return a; }");
    agree(link);
    handler("static int run(int a) { return 10 / a; }");
    agree(link);
    Path packages = Files.createDirectory(folder.resolve("packages"));
    Files.createSymbolicLink(packages.resolve("p"), project.classes().resolve("p"));
    agree(packages);
    handler("static int run(int a) { return 11 / (a - 1); }");
    agree(packages);
    agree(link);
  }

  @Test
  void classesThatOnlyAManifestNames() throws IOException {
    Path main = folder.resolve("main.jar");
    Path other = folder.resolve("other.jar");
    handler(
        "private static final int[] T = { limit() };"
            + " static int run(int a) { return a / T[0]; }"
            + " static int limit() { try { return (Integer) Class.forName(\"q.Conf\")"
            + ".getMethod(\"limit\").invoke(null); }"
            + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); } }");
    jar(main, "p/H.class", "other.jar");
    conf(other, "1");
    agree(main);
    conf(other, "0");
    agree(main);
  }

  private void conf(Path jar, String limit) throws IOException {
    project.put(
        "q/Conf.java",
        "package q; public class Conf { public static int limit() { return " + limit + "; } }");
    project.build();
    jar(jar, "q/Conf.class", null);
  }

  private void jar(Path file, String name, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (classPath != null) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    }
    try (OutputStream stream = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(stream, manifest)) {
      JarEntry entry = new JarEntry(name);
      entry.setTime(0);
      jar.putNextEntry(entry);
      jar.write(Files.readAllBytes(project.classes().resolve(name)));
    }
  }

  @Test
  void aJarOfTheSameSizeAndTime() throws IOException {
    Path jar = folder.resolve("some.jar");
    for (String body : List.of("10 * a", "10 / a", "10 * a")) {
      handler("static int run(int a) { return " + body + "; }");
      jar(jar, "p/H.class", null);
      Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
      agree(jar);
    }
  }

  @Test
  void aClassThatMovesToAnotherPlace() throws IOException {
    project.put("p/H.java", "package p; class H { static int run(int a) { return A.of(a); } }");
    project.put("p/A.java", "package p; class A { static int of(int a) { return 10 * a; } }");
    project.build();
    Path other = Files.createDirectories(folder.resolve("other/p"));
    Files.copy(project.classes().resolve("p/A.class"), other.resolve("A.class"));
    project.put("p/A.java", "package p; class A { static int of(int a) { return 10 / a; } }");
    project.build();
    agree(folder.resolve("other"), project.classes());
    agree(project.classes(), folder.resolve("other"));
    Files.delete(other.resolve("A.class"));
    agree(folder.resolve("other"), project.classes());
  }

  @Test
  void aFileThatAnInitialiserFindsByItself() throws IOException {
    handler(
        "private static final int[] T = { limit() };"
            + " static int run(int a) { return a / T[0]; }"
            + " static int limit() { try { return Integer.parseInt(java.nio.file.Files.readString("
            + "java.nio.file.Path.of(H.class.getProtectionDomain().getCodeSource().getLocation()"
            + ".toURI()).resolve(\"conf.txt\"))); }"
            + " catch (Exception e) { throw new IllegalStateException(e); } }");
    Files.writeString(project.classes().resolve("conf.txt"), "1");
    agree(project.classes());
    Files.writeString(project.classes().resolve("conf.txt"), "0");
    agree(project.classes());
  }

  @Test
  void aContractWhereThereWasNone() throws IOException {
    handler(
        "record X(int s) { }"
            + " @dev.airtight.annotations.Handles(\"x/X\")"
            + " static int run(X x) { return 10 / x.s(); }");
    Path contract = folder.resolve("x.contract");
    Files.writeString(contract, "contract x\n\nrecord X {\n  s: int in 1..9\n}\n");
    agree(project.classes());
    VerificationReport cached = verify(true, List.of(contract), project.classes());
    assertThat(said(cached)).isEqualTo(said(verify(false, List.of(contract), project.classes())));
    assertThat(cached.obligations()).extracting(ObligationReport::verdict).contains(Verdict.PROVED);
  }

  @Test
  void aLineOfASourceThatIsWrittenInPlace() throws IOException {
    handler("\nstatic int run(String s) { return s.length(); // alpha\n}");
    agree(project.classes());
    Path source = folder.resolve("project/sources/p/H.java");
    FileTime time = Files.getLastModifiedTime(source);
    Files.writeString(source, Files.readString(source).replace("alpha", "bravo"));
    Files.setLastModifiedTime(source, time);
    agree(project.classes());
    assertThat(verify(true, List.of(), project.classes()).obligations())
        .flatExtracting(ObligationReport::places)
        .extracting(Place::text)
        .allMatch(line -> String.valueOf(line).contains("bravo"));
  }

  @Test
  void largeFilesBesideTheClasses() throws IOException {
    handler("static int run(int a) { return a; }");
    try (RandomAccessFile large =
        new RandomAccessFile(project.classes().resolve("large.bin").toFile(), "rw")) {
      large.setLength(300L << 20);
    }
    agree(project.classes());
    agree(project.classes());
  }

  @Test
  void aFolderThatContainsItself() throws IOException {
    handler("static int run(int a) { return 10 / a; }");
    Files.createSymbolicLink(project.classes().resolve("again"), project.classes());
    agree(project.classes());
    agree(project.classes());
    try (Stream<Path> kept = Files.walk(folder.resolve("cache"))) {
      assertThat(kept.filter(Files::isRegularFile)).isNotEmpty();
    }
  }
}

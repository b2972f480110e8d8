package dev.airtight.paths.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles small Java sources into a directory of class files. */
public final class JavaSources {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^\\s*(?:(public)\\s+|final\\s+|abstract\\s+|sealed\\s+|strictfp\\s+|"
              + "non-sealed\\s+)*(?:class|record|enum|interface|@interface)\\s+(\\w+)");

  private JavaSources() {}

  /**
   * Compiles with debug information, parameter names only where debug information has them.
   *
   * @param sources one compilation unit each; named after its public type, else its first
   * @return a fresh directory, deleted when the JVM ends
   */
  public static Path compile(String... sources) {
    return compile(List.of("-g"), sources);
  }

  /** Compiles with the given compiler options; the class path is that of the test. */
  public static Path compile(List<String> options, String... sources) {
    try {
      Path directory = Files.createTempDirectory("airtight-classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      compileInto(directory, options, sources);
      return directory;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Compiles against a class path of its own instead of that of the test. */
  public static Path compileAgainst(List<Path> classPath, String... sources) {
    try {
      Path directory = Files.createTempDirectory("airtight-classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      compile(directory, List.of("-g", "-parameters"), joined(classPath), sources);
      return directory;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Compiles into an existing directory, whose classes the sources may use. */
  public static void compileInto(Path directory, List<String> options, String... sources) {
    compile(
        directory,
        options,
        directory + File.pathSeparator + System.getProperty("java.class.path"),
        sources);
  }

  private static void compile(
      Path directory, List<String> options, String classPath, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-proc:none", "-d", directory.toString()));
    arguments.addAll(List.of("-classpath", classPath));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      List<Unit> units = Stream.of(sources).map(Unit::new).toList();
      boolean compiled = compiler.getTask(null, files, diagnostics, arguments, null, units).call();
      List<String> errors =
          diagnostics.getDiagnostics().stream()
              .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
              .map(Object::toString)
              .toList();
      assertThat(errors).as("compile errors in test sources").isEmpty();
      assertThat(compiled).isTrue();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(JavaSources::deleteFile);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Unit extends SimpleJavaFileObject {
    private final String text;

    Unit(String text) {
      super(
          URI.create("string:///" + path(text) + Kind.SOURCE.extension),
          JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    private static String path(String text) {
      Matcher inPackage = PACKAGE.matcher(text);
      String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
      Matcher type = TYPE.matcher(text);
      String first = null;
      while (type.find()) {
        if (type.group(1) != null) {
          return folder + type.group(2);
        }
        first = first == null ? type.group(2) : first;
      }
      assertThat(first).as("a type declaration in " + text).isNotNull();
      return folder + first;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

package dev.airtight.verification.internal.cache;

import dev.airtight.paths.code.dependency.Fingerprint;
import dev.airtight.paths.code.lookup.ClassPathFingerprints;
import dev.airtight.paths.code.lookup.KnownFiles;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What every verdict depends on: this program, the JDK, and what a JVM takes from the machine. */
final class RunSurroundings {
  private static final List<String> PROPERTIES =
      List.of(
          "java.vendor",
          "java.version",
          "java.vm.name",
          "java.vm.version",
          "file.encoding",
          "native.encoding",
          "sun.jnu.encoding",
          "line.separator",
          "os.name",
          "os.arch");

  /** What JVMs take options from, those of replays as well. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private RunSurroundings() {}

  /**
   * A hash; empty where not all of this program can be read.
   *
   * @param jars hashes of jars that are known
   */
  static Optional<String> fingerprint(KnownFiles jars) {
    return program(jars)
        .map(
            program -> {
              Fingerprint all = new Fingerprint().add(program);
              PROPERTIES.forEach(name -> all.add(String.valueOf(System.getProperty(name))));
              VARIABLES.forEach(name -> all.add(String.valueOf(System.getenv(name))));
              all.addAll(
                  ModuleLayer.boot().modules().stream().map(Module::getName).sorted().toList());
              return all.add(Locale.getDefault().toString())
                  .add(Locale.getDefault(Locale.Category.FORMAT).toString())
                  .add(Locale.getDefault(Locale.Category.DISPLAY).toString())
                  .add(TimeZone.getDefault().getID())
                  .hex();
            });
  }

  /** Everything that this class and those around it may have been loaded from. */
  private static Optional<String> program(KnownFiles jars) {
    try (ClassPathFingerprints places = new ClassPathFingerprints(places(), jars)) {
      return places.ofAll();
    } catch (IOException | URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private static List<Path> places() throws URISyntaxException {
    List<Path> places = new ArrayList<>();
    @Nullable ClassLoader loader = RunSurroundings.class.getClassLoader();
    while (loader != null) {
      if (loader instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          if (url.getProtocol().equals("file")) {
            places.add(Path.of(url.toURI()));
          }
        }
      }
      loader = loader.getParent();
    }
    Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(each -> !each.isEmpty())
        .map(Path::of)
        .forEach(places::add);
    return places;
  }
}

package dev.airtight.paths.replay;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The application's classes, as a launcher would see them: the JDK's first, then those of the given
 * class path. This tool's own libraries stay invisible, but for the parts of Jackson that the
 * application needs and does not bring.
 */
final class ReplayClassLoader extends URLClassLoader {
  private static final String JACKSON = "com.fasterxml.jackson.";
  private static final String DATABIND = JACKSON + "databind.";

  /** The parts of Jackson that this tool decodes with, by a class that each of them has. */
  private static final Map<String, String> PARTS =
      Map.of(
          JACKSON + "annotation.",
          "JsonProperty",
          JACKSON + "core.",
          "JsonFactory",
          DATABIND,
          "ObjectMapper",
          JACKSON + "datatype.jdk8.",
          "Jdk8Module");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader tool = ReplayClassLoader.class.getClassLoader();

  /** Packages that come from this tool. */
  private final List<String> fromTool;

  ReplayClassLoader(List<String> entries) {
    super(
        entries.stream().map(ReplayClassLoader::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
    List<String> missing =
        PARTS.keySet().stream().filter(part -> !brings(part + PARTS.get(part))).toList();
    // Who brings a databind uses that with what else it brings.
    fromTool = missing.contains(DATABIND) ? missing : List.of();
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException("no local path: " + entry, impossible);
    }
  }

  private boolean brings(String className) {
    return findResource(file(className)) != null;
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (fromTool.stream().noneMatch(name::startsWith)) {
      return super.findClass(name);
    }
    if (fromTool.size() == PARTS.size()) {
      return tool.loadClass(name);
    }
    // Loaded here, so that it meets the other parts of the application's Jackson.
    byte[] bytes = read(name);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] read(String name) throws ClassNotFoundException {
    try (InputStream stream = tool.getResourceAsStream(file(name))) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}

package dev.airtight.paths.replay;

import dev.airtight.paths.code.classfile.ExitCalls;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The application's classes, as a launcher would see them: the JDK's first, then those of the given
 * class path. This tool's own libraries stay invisible, but for Jackson where the application
 * brings none.
 */
final class ReplayClassLoader extends URLClassLoader {
  private static final String JACKSON = "com.fasterxml.jackson.";
  private static final String OBJECT_MAPPER = "com/fasterxml/jackson/databind/ObjectMapper.class";
  private static final String EXIT = ExitAttempt.class.getName();

  private final ClassLoader tool = ReplayClassLoader.class.getClassLoader();
  private final boolean ownJackson;

  ReplayClassLoader(List<Path> entries) {
    super(urls(entries), ClassLoader.getPlatformClassLoader());
    ownJackson = findResource(OBJECT_MAPPER) != null;
  }

  private static URL[] urls(List<Path> entries) {
    return entries.stream().map(ReplayClassLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException("no local path: " + entry, impossible);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    // Annotations and databind must be of one Jackson: a mixture would not see its own annotations.
    if (name.equals(EXIT) || (!ownJackson && name.startsWith(JACKSON))) {
      return tool.loadClass(name);
    }
    byte[] original = read(name);
    byte[] harmless = ExitCalls.redirect(original, EXIT.replace('.', '/'));
    return harmless == original
        ? super.findClass(name)
        : defineClass(name, harmless, 0, harmless.length);
  }

  private byte[] read(String name) throws ClassNotFoundException {
    try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}

package dev.airtight.frameworks;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.replay.DecodeFailedException;
import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.replay.ReplayDecoder;
import dev.airtight.paths.testing.JavaSources;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes compiled against the real jars of a framework, and the decoder that those have. */
public final class FrameworkApplication {
  private final List<Path> classPath = new ArrayList<>();
  private final Hierarchy hierarchy;
  private final ClassLoader loader;

  public FrameworkApplication(String jars, String... sources) {
    classPath.add(JavaSources.compileAgainst(Jars.of(jars), sources));
    classPath.addAll(Jars.of(jars));
    hierarchy = new Hierarchy(ClassPath.open(classPath, ClassOverlay.NONE));
    loader =
        new URLClassLoader(
            classPath.stream().map(FrameworkApplication::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  public List<Path> classPath() {
    return classPath;
  }

  public ClassLoader loader() {
    return loader;
  }

  /** The generic type of a field of a class of the application, for the engine. */
  public JavaType javaType(String owner, String field) {
    return hierarchy
        .classPath()
        .load(owner)
        .field(field)
        .map(f -> SignatureParser.fieldType(f.signature(), f.type(), Map.of()))
        .orElseThrow();
  }

  /** The same for reflection. */
  public Type type(String owner, String field) {
    try {
      return Class.forName(owner, false, loader).getDeclaredField(field).getGenericType();
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** What the real decoder makes of a text, or the exception that it throws. */
  public @Nullable Object decode(DecoderLibrary library, String text, Type type) {
    ReplayDecoder decoder = library.in(loader);
    return inside(
        () -> {
          try {
            return decoder.decode(text, type);
          } catch (DecodeFailedException failed) {
            return failed.getCause();
          }
        });
  }

  /** Something that the application does. */
  @FunctionalInterface
  public interface Action<T extends @Nullable Object> {
    T run() throws ReflectiveOperationException;
  }

  /** Runs with the class loader of the application as the thread's. */
  public <T extends @Nullable Object> T inside(Action<T> action) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return action.run();
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}

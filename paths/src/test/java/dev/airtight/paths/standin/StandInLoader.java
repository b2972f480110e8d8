package dev.airtight.paths.standin;

import dev.airtight.paths.code.classfile.RenamedClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Stand-ins as classes of the JVM, which ask {@link EngineOnJvm} instead of the engine. */
final class StandInLoader extends ClassLoader {
  private static final String HOME = "dev/airtight/paths/standin/";
  private static final Set<String> SHARED =
      Set.of(EngineOnJvm.class.getName(), Choices.class.getName(), FoundMatch.class.getName());

  private final RenamedClasses standIns;

  StandInLoader() {
    super(StandInLoader.class.getClassLoader());
    standIns =
        new RenamedClasses(
            Map.of(HOME + "Engine", HOME + "EngineOnJvm"), Set.of(), StandInLoader::compiled);
  }

  private static Optional<byte[]> compiled(String name) {
    try (InputStream file =
        StandInLoader.class.getClassLoader().getResourceAsStream(name + ".class")) {
      return Optional.of(Objects.requireNonNull(file, name).readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      String internal = name.replace('.', '/');
      if (known != null || !internal.startsWith(HOME) || isShared(name)) {
        return known == null ? super.loadClass(name, resolve) : known;
      }
      byte[] bytes = Objects.requireNonNull(standIns.unrenamed(internal), name);
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private static boolean isShared(String name) {
    return SHARED.stream().anyMatch(shared -> name.equals(shared) || name.startsWith(shared + "$"));
  }

  Class<?> load(String simpleName) {
    try {
      return loadClass(HOME.replace('/', '.') + simpleName);
    } catch (ClassNotFoundException missing) {
      throw new IllegalArgumentException(missing);
    }
  }

  /** Calls a constructor; what it throws is thrown. */
  Object make(String simpleName, Class<?>[] types, Object... arguments) throws Throwable {
    Constructor<?> constructor = load(simpleName).getDeclaredConstructor(types);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}

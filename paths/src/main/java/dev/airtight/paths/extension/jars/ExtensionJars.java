package dev.airtight.paths.extension.jars;

import dev.airtight.paths.extension.Extension;
import dev.airtight.paths.extension.Extensions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The extensions that jars, or directories laid out like them, have. One that does not load keeps
 * no other one from it.
 *
 * @param problems one line for each jar and provider that cannot be used
 */
public record ExtensionJars(Extensions extensions, List<String> problems) {
  private static final String SERVICE = "META-INF/services/" + Extension.class.getName();

  /** Copies the list. */
  public ExtensionJars {
    problems = List.copyOf(problems);
  }

  /** Loads them all. */
  public static ExtensionJars load(List<Path> jars) {
    List<Extensions.Known> all = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path jar : jars.stream().distinct().toList()) {
      Optional<String> unusable = unusable(jar);
      unusable.ifPresent(reason -> problems.add("--extensions " + jar + ": " + reason));
      if (unusable.isEmpty()) {
        try (ExitWatch watch = new ExitWatch("--extensions " + jar)) {
          load(jar, all, problems);
        }
      }
    }
    return new ExtensionJars(new Extensions(all), problems);
  }

  private static Optional<String> unusable(Path jar) {
    if (!Files.isReadable(jar)) {
      return Optional.of("no such file or directory, or not readable");
    }
    if (Files.isDirectory(jar)) {
      return Files.isRegularFile(jar.resolve(SERVICE)) ? Optional.empty() : withoutService();
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry(SERVICE) == null ? withoutService() : Optional.empty();
    } catch (ZipException damaged) {
      return Optional.of("neither a directory nor a jar");
    } catch (IOException unreadable) {
      return Optional.of("cannot be read: " + unreadable.getMessage());
    }
  }

  private static Optional<String> withoutService() {
    return Optional.of(
        "no extension is in it: its " + SERVICE + " is to name the classes that implement it");
  }

  /** The class loader stays open as long as the classes are needed, which is the whole run. */
  private static void load(Path jar, List<Extensions.Known> all, List<String> problems) {
    URLClassLoader loader;
    try {
      loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, ExtensionJars.class.getClassLoader());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    Iterator<ServiceLoader.Provider<Extension>> providers =
        ServiceLoader.load(Extension.class, loader).stream().iterator();
    boolean isMore = true;
    while (isMore) {
      String name = "";
      try {
        isMore = providers.hasNext();
        if (isMore) {
          ServiceLoader.Provider<Extension> provider = providers.next();
          name = provider.type().getName() + " ";
          if (provider.type().getClassLoader() == loader) {
            all.add(Extensions.Known.of(provider.get(), classFiles(loader)));
          }
        }
      } catch (ServiceConfigurationError unusable) {
        problems.add(
            "--extensions " + jar + ": " + name + "cannot be loaded: " + because(unusable));
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError thrown) {
        problems.add("--extensions " + jar + ": " + name + "throws " + inWords(thrown));
      }
    }
  }

  /** What the constructor threw is the cause; where no class was found there is none. */
  private static String because(ServiceConfigurationError failure) {
    Throwable cause = failure.getCause();
    String message = String.valueOf(failure.getMessage());
    String isHidden = " is to be public, with a public constructor that takes nothing";
    if (cause instanceof IllegalAccessException) {
      return "it" + isHidden;
    } else if (cause instanceof NoSuchMethodException) {
      return String.valueOf(cause.getMessage()).replace(".<init>()", "") + isHidden;
    }
    return cause == null
        ? message.substring(message.indexOf(": ") + 2)
        : "it throws " + inWords(cause);
  }

  private static String inWords(Throwable thrown) {
    Throwable told =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return told.toString().lines().findFirst().orElseGet(() -> told.getClass().getName());
  }

  private static Function<String, Optional<byte[]>> classFiles(URLClassLoader loader) {
    return name -> {
      URL file = loader.findResource(name + ".class");
      if (file == null) {
        return Optional.empty();
      }
      try (InputStream stream = file.openStream()) {
        return Optional.of(stream.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }
}

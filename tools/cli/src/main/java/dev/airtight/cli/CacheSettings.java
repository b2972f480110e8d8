package dev.airtight.cli;

import dev.airtight.verification.CacheOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where verdicts are kept from one run to the next. */
final class CacheSettings {
  private static final String CACHE = "--cache";
  private static final String NO_CACHE = "--no-cache";
  private static final String OFF = "off";
  private static final int LAST_PORT = 65_535;

  /** What stands for {@code --cache}, or {@code off} for {@code --no-cache}. */
  private static final String VARIABLE = "AIRTIGHT_CACHE";

  @Option(
      names = CACHE,
      paramLabel = "DIR|URL",
      description = {
        "Keep verdicts in this directory, and share them through this server, which speaks the",
        "HTTP protocol of Bazel's remote caches (one of each). Without it: $AIRTIGHT_CACHE, else",
        "a directory of the user's own."
      })
  private List<String> caches = new ArrayList<>();

  @Option(names = NO_CACHE, description = "Work out every verdict, and keep none.")
  private boolean off;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment = System.getenv();

  /** Null where none are kept. */
  @Nullable CacheOptions options() {
    if (off && !caches.isEmpty()) {
      throw refused(CACHE + " and " + NO_CACHE + " exclude each other");
    }
    Optional<String> variable =
        Optional.ofNullable(environment.get(VARIABLE)).filter(each -> !each.isEmpty());
    if (off || (caches.isEmpty() && variable.filter(OFF::equals).isPresent())) {
      return null;
    }
    return caches.isEmpty()
        ? options(variable.stream().toList(), "$" + VARIABLE)
        : options(caches, CACHE);
  }

  private @Nullable CacheOptions options(List<String> given, String name) {
    Path directory = null;
    URI server = null;
    for (String each : given) {
      String called = name + " " + withoutSecrets(each);
      if (each.contains("://") || each.startsWith("http:") || each.startsWith("https:")) {
        server = server == null ? server(each, called) : twice(called, "server");
      } else {
        directory = directory == null ? directory(each, called) : twice(called, "directory");
      }
    }
    Path chosen =
        directory == null
            ? standard(
                    System.getProperty("os.name", ""),
                    System.getProperty("user.home", ""),
                    environment)
                .orElse(null)
            : directory;
    return chosen == null ? null : new CacheOptions(chosen, CacheOptions.STANDARD_BYTES, server);
  }

  /** As messages may show it: without a user and password. */
  private static String withoutSecrets(String text) {
    return text.replaceAll("[^/]*@", "");
  }

  private <T> T twice(String called, String what) {
    throw refused(called + ": there can be one " + what + " only");
  }

  private URI server(String text, String called) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isOfServer =
          (scheme.equals("http") || scheme.equals("https"))
              && uri.getHost() != null
              && uri.getPort() <= LAST_PORT;
      if (isOfServer && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
      if (isOfServer) {
        throw refused(called + ": nothing can be asked for (? or #), only a path be given");
      }
    } catch (URISyntaxException invalid) {
      throw refused(called + ": is no URL (" + invalid.getReason() + ")");
    }
    throw refused(called + ": is no URL of a server that speaks http or https");
  }

  private Path directory(String text, String called) {
    if (text.isBlank()) {
      throw refused(CACHE + " is given nothing: a directory or the address of a server is wanted");
    }
    try {
      Path directory = Path.of(text);
      if (!Files.exists(directory) || Files.isDirectory(directory)) {
        return directory;
      }
    } catch (InvalidPathException invalid) {
      throw refused(called + ": is no path (" + invalid.getReason() + ")");
    }
    throw refused(called + ": is not a directory");
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Where the system has what programs can make again, for this user alone. */
  static Optional<Path> standard(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    Optional<String> base =
        name.startsWith("windows")
            ? Optional.ofNullable(environment.get("LOCALAPPDATA"))
            : absolute(environment.get("XDG_CACHE_HOME"))
                .or(
                    () ->
                        absolute(home)
                            .map(
                                it ->
                                    it + (name.startsWith("mac") ? "/Library/Caches" : "/.cache")));
    return base.filter(each -> !each.isEmpty()).map(each -> Path.of(each, "airtight"));
  }

  /** A relative path would be another one in each directory (XDG Base Directory). */
  private static Optional<String> absolute(@Nullable String path) {
    return Optional.ofNullable(path).filter(each -> each.startsWith("/"));
  }
}

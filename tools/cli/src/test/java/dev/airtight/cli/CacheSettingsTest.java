package dev.airtight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.cli.render.Style;
import dev.airtight.verification.CacheOptions;
import dev.airtight.verification.VerificationOptions;
import dev.airtight.verification.Verifier;
import dev.airtight.verification.report.VerificationReport;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheSettingsTest {
  private final List<VerificationOptions> chosen = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    Verifier verifier =
        (inputs, options, listener) -> {
          chosen.add(options);
          return new VerificationReport(List.of(), List.of(), List.of(), true, 0, 0);
        };
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            0,
            Style.PLAIN);
    return Main.run(
        console,
        verifier,
        Stream.concat(Stream.of("verify"), Stream.of(arguments)).toArray(String[]::new));
  }

  private @Nullable CacheOptions cache(String... arguments) {
    assertThat(run(arguments)).as("%s", err).isZero();
    return chosen.get(chosen.size() - 1).cache();
  }

  @Test
  void verdictsAreKeptWhereTheUserWants() throws Exception {
    String directory = folder.resolve("cache").toString();
    assertThat(cache("--cache", directory))
        .isEqualTo(new CacheOptions(Path.of(directory), CacheOptions.STANDARD_BYTES, null));
    assertThat(cache("--cache", "https://builds/x", "--cache=" + directory))
        .isEqualTo(
            new CacheOptions(
                Path.of(directory), CacheOptions.STANDARD_BYTES, URI.create("https://builds/x")));
    assertThat(cache("--no-cache")).isNull();
    assertThat(cache()).as("tests run with AIRTIGHT_CACHE=off").isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --cache a --no-cache|--cache and --no-cache exclude each other
          --cache a --cache b|--cache b: there can be one directory only
          --cache http://a --cache http://b|--cache http://b: there can be one server only
          --cache grpc://a|--cache grpc://a: is no URL of a server that speaks http or https
          --cache http:///a|--cache http:///a: is no URL of a server that speaks http or https
          --cache pom.xml|--cache pom.xml: is not a directory
          --cache http://a:99999/|--cache http://a:99999/: is no URL of a server that speaks http or https
          --cache http://a/?b=c|--cache http://a/?b=c: nothing can be asked for
          --cache http:/me:secret@a/|--cache http:/a/: is no URL of a server
          --cache ftp://me:secret@a/|--cache ftp://a/: is no URL of a server
          --cache http://me:secret@my_host/|--cache http://my_host/: is no URL of a server
          --cache http://me:secret@/x|--cache http:///x: is no URL
          """)
  void aCacheThatCannotBeIsRefused(String arguments, String message) {
    assertThat(run(arguments.split(" "))).isEqualTo(ExitStatus.INVALID);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).doesNotContain("secret");
  }

  @Test
  void aVariableThatIsNotSetIsNoDirectory() {
    assertThat(run("--cache", "")).isEqualTo(ExitStatus.INVALID);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--cache is given nothing");
  }

  @Test
  void eachSystemHasItsPlaceForCaches() {
    assertThat(CacheSettings.standard("Linux", "/home/a", Map.of()))
        .contains(Path.of("/home/a/.cache/airtight"));
    assertThat(CacheSettings.standard("Linux", "/home/a", Map.of("XDG_CACHE_HOME", "/tmp/b")))
        .contains(Path.of("/tmp/b/airtight"));
    assertThat(CacheSettings.standard("Linux", "/home/a", Map.of("XDG_CACHE_HOME", "b")))
        .contains(Path.of("/home/a/.cache/airtight"));
    assertThat(CacheSettings.standard("Mac OS X", "/Users/a", Map.of()))
        .contains(Path.of("/Users/a/Library/Caches/airtight"));
    assertThat(CacheSettings.standard("Windows 11", "/", Map.of("LOCALAPPDATA", "/local")))
        .contains(Path.of("/local/airtight"));
    assertThat(CacheSettings.standard("Linux", "?", Map.of())).isEmpty();
  }
}

package dev.airtight.paths.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.replay.DecoderLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecoderRoomsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "airtight", "paths");

  @Test
  void everyDecoderHasARoomNamedLikeItAndIsNamedNowhereElse() throws IOException {
    List<DecoderProfile> known = DecoderProfiles.known();
    assertThat(known.stream().filter(DecoderProfile::isStandard)).hasSize(1);
    for (DecoderProfile profile : known) {
      Path room = SOURCES.resolve("decode").resolve(profile.name());
      assertThat(room).isDirectory();
      try (Stream<Path> files = Files.walk(SOURCES)) {
        List<Path> sources = files.filter(Files::isRegularFile).toList();
        assertThat(sources).anyMatch(file -> file.startsWith(room));
        assertThat(sources.stream().filter(file -> !file.startsWith(room)))
            .noneMatch(file -> read(file).contains(profile.name()));
      }
    }
  }

  @Test
  void whatADecoderIsMadeOfIsPartOfIt() {
    for (DecoderProfile profile : DecoderProfiles.known()) {
      DecoderLibrary library = profile.library();
      assertThat(library.parts()).isNotEmpty();
      assertThat(library.parts())
          .allSatisfy(
              part -> {
                assertThat(part.known()).startsWith(part.packages());
                assertThat(library.owns(part.known())).isTrue();
              });
      assertThat(library.owns("shop.Ticket")).isFalse();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).toLowerCase(Locale.ROOT);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}

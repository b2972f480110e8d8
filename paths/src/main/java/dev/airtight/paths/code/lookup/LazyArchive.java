package dev.airtight.paths.code.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A jar that is opened when somebody looks into it. What cannot be opened has nothing in it. */
final class LazyArchive implements ClassPathEntry {
  private final Path path;
  private @Nullable Optional<Archive> opened;

  LazyArchive(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  private Optional<Archive> archive() {
    Optional<Archive> known = opened;
    if (known == null) {
      try {
        known = Optional.of(Archive.open(path));
      } catch (IOException unreadable) {
        known = Optional.empty();
      }
      opened = known;
    }
    return known;
  }

  @Override
  public byte @Nullable [] resource(String name) throws IOException {
    return archive().isEmpty() ? null : archive().get().resource(name);
  }

  @Override
  public List<String> files() {
    return archive().map(Archive::files).orElse(List.of());
  }

  @Override
  public boolean isFolder(String name) {
    return archive().filter(archive -> archive.isFolder(name)).isPresent();
  }

  @Override
  public String location(String internalName) {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    if (opened != null && opened.isPresent()) {
      opened.get().close();
    }
  }
}

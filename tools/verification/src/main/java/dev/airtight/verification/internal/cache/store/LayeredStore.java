package dev.airtight.verification.internal.cache.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two stores: what only the far one has is kept in the near one, too.
 *
 * @param near is asked first
 */
public record LayeredStore(Store near, Store far) implements Store {

  @Override
  public Optional<byte[]> read(String key) {
    Optional<byte[]> here = near.read(key);
    if (here.isPresent()) {
      return here;
    }
    Optional<byte[]> there = far.read(key);
    there.ifPresent(content -> near.write(key, content));
    return there;
  }

  @Override
  public List<String> problems() {
    return Stream.concat(near.problems().stream(), far.problems().stream()).toList();
  }

  @Override
  public void write(String key, byte[] content) {
    near.write(key, content);
    far.write(key, content);
  }
}

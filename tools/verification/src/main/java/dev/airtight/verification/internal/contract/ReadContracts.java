package dev.airtight.verification.internal.contract;

import dev.airtight.core.check.load.ContractSources;
import dev.airtight.core.check.load.FileSources;
import dev.airtight.paths.code.dependency.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Contracts in files; knows which files were read, and what was in them. */
public final class ReadContracts implements ContractSources {
  private final ContractSources files = new FileSources();
  private final Map<String, String> read = new ConcurrentHashMap<>();

  /** The files that were read so far, by their paths. */
  public Set<String> paths() {
    return new TreeSet<>(read.keySet());
  }

  /** A hash of a file as it was when it was read first, or as it is now. */
  public String fingerprint(String path) {
    String then = read.get(path);
    return then == null ? fingerprint(files.read(new Location(path, path))) : then;
  }

  private static String fingerprint(Fetched fetched) {
    return fetched instanceof Fetched.Found found
        ? Fingerprint.ofBytes(found.text().text().getBytes(StandardCharsets.UTF_8))
        : ((Fetched.Failed) fetched).message();
  }

  @Override
  public Location locate(@Nullable Location importing, String path) {
    return files.locate(importing, path);
  }

  @Override
  public Fetched read(Location location) {
    Fetched fetched = files.read(location);
    read.putIfAbsent(location.name(), fingerprint(fetched));
    return fetched;
  }
}

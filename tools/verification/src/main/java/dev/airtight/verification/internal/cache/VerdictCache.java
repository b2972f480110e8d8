package dev.airtight.verification.internal.cache;

import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.Fingerprint;
import dev.airtight.verification.internal.cache.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Keeps what was answered to a question under the question and all that the answer depended on.
 * What it depends on is not known before it is answered, so it is kept in two steps: under the
 * question, what answers to it depended on so far; under that, with the fingerprints that all of it
 * has, the answer.
 */
final class VerdictCache {
  /** So many answers that depended on different things are remembered for one question. */
  private static final int MOST_LISTS = 8;

  /** What is longer when it is unpacked was not written by this. */
  private static final int MOST_BYTES = 16 << 20;

  private final Store store;

  VerdictCache(Store store) {
    this.store = store;
  }

  /**
   * The answer to a question.
   *
   * @param question a hash
   * @param now the fingerprints of what answers depend on; empty where they cannot be told
   */
  Optional<JsonValue> find(String question, Function<Dependency, Optional<String>> now) {
    for (List<Dependency> dependencies : lists(question)) {
      Optional<JsonValue> found =
          key(question, dependencies, now).flatMap(store::read).flatMap(VerdictCache::parsed);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps an answer, unless it cannot be told when it is the same again.
   *
   * @param dependencies all that it depends on
   * @param then the fingerprints that these had when it was found
   * @return whether it can
   */
  boolean keep(
      String question,
      List<Dependency> dependencies,
      Function<Dependency, Optional<String>> then,
      JsonValue answer) {
    byte[] bytes = bytes(answer);
    Optional<String> key = key(question, dependencies, then);
    if (key.isEmpty() || parsed(bytes).filter(answer::equals).isEmpty()) {
      return false;
    }
    store.write(key.get(), bytes);
    List<List<Dependency>> lists = new ArrayList<>(lists(question));
    if (lists.indexOf(dependencies) != 0) {
      lists.remove(dependencies);
      lists.add(0, dependencies);
      store.write(
          list(question),
          bytes(DependencyLists.write(lists.subList(0, Math.min(MOST_LISTS, lists.size())))));
    }
    return true;
  }

  private List<List<Dependency>> lists(String question) {
    return store
        .read(list(question))
        .flatMap(VerdictCache::parsed)
        .map(DependencyLists::read)
        .orElse(List.of());
  }

  private static String list(String question) {
    return new Fingerprint().add("dependencies of").add(question).hex();
  }

  private static Optional<String> key(
      String question,
      List<Dependency> dependencies,
      Function<Dependency, Optional<String>> fingerprints) {
    Fingerprint all = new Fingerprint().add("answer to").add(question);
    for (Dependency dependency : dependencies) {
      Optional<String> fingerprint = fingerprints.apply(dependency);
      if (fingerprint.isEmpty()) {
        return Optional.empty();
      }
      all.add(dependency.kind().name()).add(dependency.name()).add(fingerprint.get());
    }
    return Optional.of(all.hex());
  }

  private static byte[] bytes(JsonValue value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(bytes)) {
      packed.write(JsonWriter.compact(value).getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      // Memory is written to.
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static Optional<JsonValue> parsed(byte[] bytes) {
    try (InputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      byte[] text = unpacked.readNBytes(MOST_BYTES);
      return new JsonReader().read(new String(text, StandardCharsets.UTF_8))
              instanceof JsonText.Document document
          ? Optional.of(document.value())
          : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}

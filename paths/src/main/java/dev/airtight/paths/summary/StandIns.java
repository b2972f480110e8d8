package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.ClassOverlay;
import dev.airtight.paths.code.classfile.RenamedClasses;
import dev.airtight.paths.extension.Extensions;
import dev.airtight.paths.state.StandInNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which classes run in place of the JDK's own, and of some libraries'. */
public final class StandIns {
  private static final String HOME = StandInNames.HOME;
  private static final String MUTINY = "io/smallrye/mutiny/";
  private static final String BUFFER = "java/lang/StringBuffer";
  private static final String CONCURRENT = "java/util/concurrent/";
  private static final String ATOMIC = CONCURRENT + "atomic/";
  private static final String IMMUTABLE = "java/util/ImmutableCollections$";
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(HOME + "StringBuilderStandIn", "java/lang/StringBuilder"),
          Map.entry(HOME + "SpinedBufferStandIn", "java/util/stream/SpinedBuffer"),
          Map.entry(HOME + "StringJoinerStandIn", "java/util/StringJoiner"),
          Map.entry(HOME + "PatternStandIn", "java/util/regex/Pattern"),
          Map.entry(HOME + "MatcherStandIn", "java/util/regex/Matcher"),
          Map.entry(HOME + "DecimalFormatStandIn", "java/text/DecimalFormat"),
          Map.entry(HOME + "DecimalFormatSymbolsStandIn", "java/text/DecimalFormatSymbols"),
          Map.entry(HOME + "SimpleDateFormatStandIn", "java/text/SimpleDateFormat"),
          Map.entry(HOME + "ZoneRulesStandIn", "java/time/zone/ZoneRules"),
          Map.entry(HOME + "ScannerStandIn", "java/util/Scanner"),
          Map.entry(HOME + "StringTokenizerStandIn", "java/util/StringTokenizer"),
          Map.entry(HOME + "CompletableFutureStandIn", "java/util/concurrent/CompletableFuture"),
          Map.entry(HOME + "FutureTaskStandIn", "java/util/concurrent/FutureTask"),
          Map.entry(HOME + "ThreadPoolStandIn", "java/util/concurrent/ThreadPoolExecutor"),
          Map.entry(
              HOME + "ScheduledThreadPoolStandIn",
              "java/util/concurrent/ScheduledThreadPoolExecutor"),
          Map.entry(HOME + "ExecutorsStandIn", "java/util/concurrent/Executors"),
          Map.entry(HOME + "ThreadStandIn", "java/lang/Thread"),
          Map.entry(HOME + "HashMapStandIn", "java/util/HashMap"),
          Map.entry(HOME + "HashMapNode", "java/util/HashMap$Node"),
          Map.entry(HOME + "HashMapKeySet", "java/util/HashMap$KeySet"),
          Map.entry(HOME + "HashMapValueCollection", "java/util/HashMap$Values"),
          Map.entry(HOME + "HashMapEntrySet", "java/util/HashMap$EntrySet"),
          Map.entry(HOME + "HashMapIterator", "java/util/HashMap$KeyIterator"),
          Map.entry(HOME + "HashMapSpliterator", "java/util/HashMap$KeySpliterator"),
          Map.entry(HOME + "LinkedHashMapStandIn", "java/util/LinkedHashMap"),
          Map.entry(HOME + "LinkedHashMapKeySet", "java/util/LinkedHashMap$LinkedKeySet"),
          Map.entry(HOME + "LinkedHashMapValueCollection", "java/util/LinkedHashMap$LinkedValues"),
          Map.entry(HOME + "LinkedHashMapEntrySet", "java/util/LinkedHashMap$LinkedEntrySet"),
          Map.entry(HOME + "ConcurrentHashMapStandIn", CONCURRENT + "ConcurrentHashMap"),
          Map.entry(HOME + "ConcurrentHashMapKeys", CONCURRENT + "ConcurrentHashMap$KeySetView"),
          Map.entry(
              HOME + "ConcurrentHashMapView", CONCURRENT + "ConcurrentHashMap$CollectionView"),
          Map.entry(HOME + "AtomicIntegerStandIn", ATOMIC + "AtomicInteger"),
          Map.entry(HOME + "AtomicLongStandIn", ATOMIC + "AtomicLong"),
          Map.entry(HOME + "LongAdderStandIn", ATOMIC + "LongAdder"),
          Map.entry(HOME + "AtomicBooleanStandIn", ATOMIC + "AtomicBoolean"),
          Map.entry(HOME + "AtomicReferenceStandIn", ATOMIC + "AtomicReference"),
          Map.entry(HOME + "SetOf", "java/util/ImmutableCollections$SetN"),
          Map.entry(HOME + "MapOf", "java/util/ImmutableCollections$MapN"),
          Map.entry(HOME + "MapOfEntries", "java/util/ImmutableCollections$MapN$1"),
          Map.entry(
              HOME + "AbstractImmutableSet", "java/util/ImmutableCollections$AbstractImmutableSet"),
          Map.entry(
              HOME + "AbstractImmutableMap",
              "java/util/ImmutableCollections$AbstractImmutableMap"));
  private static final Set<String> REFERENCED =
      Set.of(HOME + "AbstractImmutableSet", HOME + "AbstractImmutableMap");

  /** Of a library, where the class path has it. */
  private static final Map<String, String> OF_LIBRARIES =
      Map.of(
          HOME + "LinkedTreeMapStandIn",
          "com/google/gson/internal/LinkedTreeMap",
          HOME + "MonoStandIn",
          "reactor/core/publisher/Mono",
          HOME + "FluxStandIn",
          "reactor/core/publisher/Flux",
          HOME + "MutinyProcessorStandIn",
          MUTINY + "operators/uni/UniOperatorProcessor",
          HOME + "MutinyCallbacksStandIn",
          MUTINY + "helpers/UniCallbackSubscriber",
          HOME + "MutinyAwaitStandIn",
          MUTINY + "operators/uni/UniBlockingAwait");

  /** What these call by its name. */
  private static final Map<String, String> NAMED_BY_LIBRARIES =
      Map.of(
          HOME + "ReactorDisposable", "reactor/core/Disposable",
          HOME + "MutinyUni", MUTINY + "Uni",
          HOME + "MutinyContext", MUTINY + "Context",
          HOME + "MutinySubscriber", MUTINY + "subscription/UniSubscriber",
          HOME + "MutinySubscription", MUTINY + "subscription/UniSubscription",
          HOME + "MutinySubscriptions", MUTINY + "helpers/EmptyUniSubscription",
          HOME + "MutinyUnis", MUTINY + "operators/AbstractUni");

  private StandIns() {}

  /** Internal names of the JDK's classes that are replaced. */
  public static Set<String> replaced() {
    Set<String> all = new TreeSet<>(Set.of(BUFFER));
    NAMES.forEach(
        (compiled, name) -> {
          if (!REFERENCED.contains(compiled)) {
            all.add(name);
          }
        });
    return all;
  }

  /** For the class path of an exploration without extensions. */
  public static ClassOverlay overlay() {
    return overlay(Extensions.NONE);
  }

  /** For the class path of an exploration. */
  public static ClassOverlay overlay(Extensions extensions) {
    Map<String, String> names = new HashMap<>(NAMES);
    names.putAll(OF_LIBRARIES);
    names.putAll(NAMED_BY_LIBRARIES);
    Set<String> referenced = new HashSet<>(REFERENCED);
    referenced.addAll(NAMED_BY_LIBRARIES.keySet());
    RenamedClasses classes = new RenamedClasses(names, referenced, StandIns::compiled);
    ClassOverlay buffer =
        new RenamedClasses(
            Map.of(HOME + "StringBuilderStandIn", BUFFER), Set.of(), StandIns::compiled);
    ClassOverlay others = new ExtensionStandIns(extensions);
    return new ClassOverlay() {
      @Override
      public byte @Nullable [] classFile(String name) {
        if (name.startsWith(HOME)) {
          return classes.unrenamed(name);
        }
        byte[] own = (name.equals(BUFFER) ? buffer : classes).classFile(name);
        return own == null ? others.classFile(name) : own;
      }

      @Override
      public boolean isOfLibrary(String name) {
        return OF_LIBRARIES.containsValue(name) || others.isOfLibrary(name);
      }

      @Override
      public Optional<Helper> helper(String name) {
        return others.helper(name);
      }

      @Override
      public Optional<String> extension(String name) {
        return others.extension(name);
      }
    };
  }

  /**
   * Whether the engine knows a class, by its internal name, in ways that others must not change.
   */
  public static boolean isOfEngine(String name) {
    return name.startsWith("java/lang/")
        || name.startsWith(HOME)
        || NAMES.containsValue(name)
        || OF_LIBRARIES.containsValue(name)
        || NAMED_BY_LIBRARIES.containsValue(name);
  }

  private static Optional<byte[]> compiled(String name) {
    try (InputStream stream =
        StandIns.class.getClassLoader().getResourceAsStream(name + ".class")) {
      if (stream == null) {
        throw new IllegalStateException("no class file of " + name);
      }
      return Optional.of(stream.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

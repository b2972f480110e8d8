package dev.airtight.paths.search;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.replay.ReplayResult;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.replay.StackFrame;
import dev.airtight.paths.replay.ThrownException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a handler on a few hundred values of its inputs, always the same ones. What crashes is made
 * smaller, and has to crash again by itself, on freshly loaded classes.
 */
public final class ConcreteSearch {
  /** Values of one class loader: few are lost where one of them ends its process. */
  private static final int AT_ONCE = 40;

  /** Of one call; what makes more is taken not to come back. */
  public static final long STEPS = 200_000;

  /**
   * Of one that is said never to come back: many times as many as of the smallest arguments with
   * which it makes the others.
   */
  private static final long STEPS_WITHOUT_END = 40_000_000;

  private static final int MOST_REDUCTIONS = 40;

  /** Crashes that do not happen again: as many, and the others depend on what was before, too. */
  private static final int MOST_VANISHED = 5;

  private static final long SEED = 20_261_127L;

  /** What the world outside does, not the input: files, connections, time, memory. */
  private static final List<String> OUTSIDE =
      List.of(
          "java.io.",
          "java.net.",
          "java.nio.",
          "java.sql.",
          "java.util.concurrent.",
          "java.util.ServiceConfigurationError",
          "java.lang.Security",
          "java.lang.VirtualMachineError",
          "java.lang.OutOfMemoryError",
          "java.lang.StackOverflowError",
          "java.lang.Thread");

  /** What classes that are missing, or of another version, lead to. */
  private static final List<String> UNLINKED =
      List.of(
          "java.lang.LinkageError",
          "java.lang.ClassFormatError",
          "java.lang.VerifyError",
          "java.lang.NoClassDefFoundError",
          "java.lang.TypeNotPresentException",
          "java.lang.UnsatisfiedLinkError",
          "java.lang.IncompatibleClassChangeError",
          "java.lang.NoSuchMethodError",
          "java.lang.NoSuchFieldError",
          "java.lang.AbstractMethodError",
          "java.lang.UnsupportedClassVersionError");

  private final JavaMethod method;
  private final List<ConcreteValues> parameters;
  private final Replay replay;
  private final Predicate<String> declared;
  private final int trials;

  /** The first arguments with which a call made all its steps. */
  private @Nullable List<JsonValue> endless;

  /**
   * @param parameters the receiver's first where there is one
   * @param declared whether the method declares an exception, by the name of its class in Java
   * @param trials how many inputs are tried
   */
  public ConcreteSearch(
      JavaMethod method,
      List<ConcreteValues> parameters,
      Replay replay,
      Predicate<String> declared,
      int trials) {
    this.method = method;
    this.parameters = parameters;
    this.replay = replay;
    this.declared = declared;
    this.trials = trials;
  }

  /**
   * A call that does not come to an end.
   *
   * @param arguments one for each parameter, the receiver's first where there is one
   * @param at where it was when it had made all steps; null where that is not known
   */
  public record Endless(List<JsonValue> arguments, long steps, @Nullable StackFrame at) {
    public Endless {
      arguments = List.copyOf(arguments);
    }
  }

  /** A call that does not come to an end, if {@link #find} came upon one and no crash. */
  public Optional<Endless> endless() throws InterruptedException {
    return endless == null
        ? Optional.empty()
        : confirmed(
            smallest(endless, (arguments, result) -> result instanceof ReplayResult.OutOfSteps));
  }

  /** A crash of the handler, if one is found. */
  public Optional<Crash> find() throws InterruptedException {
    RandomGenerator random = new SplittableRandom(SEED);
    Set<List<JsonValue>> tried = new LinkedHashSet<>();
    int vanished = 0;
    for (int done = 0; done < trials; done += AT_ONCE) {
      List<List<JsonValue>> next = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        arguments(random).filter(tried::add).ifPresent(next::add);
      }
      List<ReplayResult> results = run(next);
      for (int i = 0; i < results.size(); i++) {
        if (endless == null && results.get(i) instanceof ReplayResult.OutOfSteps) {
          endless = next.get(i);
        }
        Optional<Crash> crash = crash(next.get(i), results.get(i));
        Optional<Crash> again = crash.flatMap(this::again);
        if (again.isPresent()) {
          return Optional.of(reduced(again.get()));
        } else if (crash.isPresent() && ++vanished == MOST_VANISHED) {
          return Optional.empty();
        }
      }
      if (results.size() < next.size() || hangs(results)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether there are none, or the last call did not end; others would wait for as long. */
  private static boolean hangs(List<ReplayResult> results) {
    return results.isEmpty() || results.get(results.size() - 1) instanceof ReplayResult.TimedOut;
  }

  private Optional<List<JsonValue>> arguments(RandomGenerator random) {
    List<JsonValue> all = new ArrayList<>();
    for (ConcreteValues parameter : parameters) {
      Optional<JsonValue> value = parameter.sample(random);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      all.add(value.get());
    }
    return Optional.of(all);
  }

  /** What came of them, in order; fewer where one never returned or ended its process. */
  private List<ReplayResult> run(List<List<JsonValue>> arguments) throws InterruptedException {
    if (arguments.isEmpty()) {
      return List.of();
    }
    return replay.tryInTurn(arguments.stream().map(this::call).toList(), STEPS);
  }

  /** The call of the method with arguments, one for each parameter. */
  public ReplayCall call(List<JsonValue> arguments) {
    List<ReplayValue> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.add(parameters.get(i).replay(arguments.get(i)));
    }
    return method.isStatic()
        ? new ReplayCall(method.reference(), null, values)
        : new ReplayCall(method.reference(), values.get(0), values.subList(1, values.size()));
  }

  private Optional<Crash> crash(List<JsonValue> arguments, ReplayResult result) {
    if (!(result instanceof ReplayResult.Threw threw)) {
      return Optional.empty();
    }
    boolean decoding = threw.phase() == ReplayResult.Phase.DECODE;
    ThrownException exception = threw.exception();
    return isOutside(exception, decoding) || (!decoding && declared.test(exception.className()))
        ? Optional.empty()
        : Optional.of(new Crash(arguments, exception, decoding));
  }

  /**
   * Whether an exception is what the world outside does. A decoder's own exceptions are those of
   * files, too.
   */
  public static boolean isOutside(ThrownException exception, boolean decoding) {
    return isOutside(exception.className())
        || exception.causes().stream()
            .anyMatch(
                cause ->
                    decoding ? begins(UNLINKED, cause.className()) : isOutside(cause.className()));
  }

  /** Whether an exception, by the name of its class in Java, is what the world outside does. */
  public static boolean isOutside(String className) {
    return begins(OUTSIDE, className) || begins(UNLINKED, className);
  }

  private static boolean begins(List<String> all, String className) {
    return all.stream().anyMatch(className::startsWith);
  }

  /** Neither what calls before it left in static fields nor the counting must have mattered. */
  private Optional<Crash> again(Crash crash) {
    try {
      return crash(crash.arguments(), replay.run(call(crash.arguments())))
          .filter(other -> crash.isLike(other.exception(), other.decoding()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Endless> confirmed(List<JsonValue> arguments) throws InterruptedException {
    return replay.tryInTurn(List.of(call(arguments)), STEPS_WITHOUT_END).get(0)
            instanceof ReplayResult.OutOfSteps out
        ? Optional.of(new Endless(arguments, STEPS_WITHOUT_END, out.at()))
        : Optional.empty();
  }

  /** Whether the parameters may have arguments. */
  public boolean allows(List<JsonValue> arguments) {
    return IntStream.range(0, parameters.size())
        .allMatch(i -> parameters.get(i).allow(arguments.get(i)));
  }

  /** A smaller input that the same code crashes on; the one found where there is none. */
  public Crash reduced(Crash found) throws InterruptedException {
    List<JsonValue> smallest =
        smallest(
            found.arguments(),
            (arguments, result) ->
                crash(arguments, result)
                    .filter(other -> found.isLike(other.exception(), other.decoding()))
                    .isPresent());
    return smallest == found.arguments()
        ? found
        : again(new Crash(smallest, found.exception(), found.decoding())).orElse(found);
  }

  /** The smallest arguments found with which as much comes of a call. */
  private List<JsonValue> smallest(
      List<JsonValue> found, BiPredicate<List<JsonValue>, ReplayResult> isAsGood)
      throws InterruptedException {
    List<JsonValue> smallest = found;
    for (int round = 0; round < MOST_REDUCTIONS; round++) {
      List<List<JsonValue>> candidates = smaller(smallest);
      List<ReplayResult> results = run(candidates);
      int next = 0;
      while (next < results.size() && !isAsGood.test(candidates.get(next), results.get(next))) {
        next++;
      }
      if (next == results.size()) {
        break;
      }
      smallest = candidates.get(next);
    }
    return smallest;
  }

  private List<List<JsonValue>> smaller(List<JsonValue> arguments) {
    List<List<JsonValue>> candidates = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      for (JsonValue simpler : SimplerValues.of(arguments.get(i))) {
        if (candidates.size() < AT_ONCE && parameters.get(i).allow(simpler)) {
          List<JsonValue> changed = new ArrayList<>(arguments);
          changed.set(i, simpler);
          candidates.add(changed);
        }
      }
    }
    return candidates;
  }
}

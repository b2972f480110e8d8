package dev.airtight.paths.state;

import dev.airtight.paths.value.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of an exploration are parts of outputs that a contract describes, and how another
 * part of the kind comes to be: a loop or a recursion over a recursive type meets one after the
 * other. It only grows, and says the same on all paths.
 */
public final class PartsOfOutputs {

  /**
   * All parts of one type.
   *
   * @param definition the name of the record in the contract
   * @param shape what is made of it, told by equality
   * @param className of the objects
   */
  public record Kind(String definition, Object shape, String className) {}

  /** What makes parts of a kind, for a decoder. */
  private record Maker(Object decoder, Function<State, FieldSource.Made> making) {}

  private final Map<Integer, Kind> kinds = new HashMap<>();
  private final Map<Kind, Maker> makers = new HashMap<>();
  private final Set<Kind> ofSeveralDecoders = new HashSet<>();
  private final Set<Integer> any = new HashSet<>();

  /**
   * Notes a part.
   *
   * @param decoder who made it
   * @param making makes another one, which the contract says as much of as of any
   */
  public void note(
      Reference part, Kind kind, Object decoder, Function<State, FieldSource.Made> making) {
    kinds.put(part.object(), kind);
    Maker known = makers.putIfAbsent(kind, new Maker(decoder, making));
    if (known != null && known.decoder() != decoder) {
      // They may be configured in different ways.
      ofSeveralDecoders.add(kind);
    }
  }

  /** The kind of part that an object is; null where it is none, or that is not clear. */
  public @Nullable Kind kindOf(int identity) {
    Kind kind = kinds.get(identity);
    return kind == null || ofSeveralDecoders.contains(kind) ? null : kind;
  }

  /** With any part of a kind, which may be one that is known; empty where none was noted. */
  public Optional<FieldSource.Made> any(State state, Kind kind) {
    Maker maker = makers.get(kind);
    if (maker == null || ofSeveralDecoders.contains(kind)) {
      return Optional.empty();
    }
    FieldSource.Made made = maker.making().apply(state);
    any.add(((Reference) made.value()).object());
    return Optional.of(made);
  }

  /** The parts that are there. */
  public Set<Integer> in(Memory memory) {
    Set<Integer> there = new HashSet<>(kinds.keySet());
    there.retainAll(memory.identities());
    return there;
  }

  /** What some objects lead to, themselves included, as far as it was made. */
  public static Set<Integer> inside(State state, Set<Integer> objects) {
    Memory memory = state.memory();
    KnownParts parts = new KnownParts(state.inputs());
    Set<Integer> met = new HashSet<>(objects);
    Deque<Integer> left = new ArrayDeque<>(objects);
    while (!left.isEmpty()) {
      memory.object(left.remove()).match(parts).stream()
          .filter(Reference.class::isInstance)
          .map(value -> ((Reference) value).object())
          .filter(next -> memory.find(next).isPresent() && met.add(next))
          .forEach(left::add);
    }
    return met;
  }

  /** Whether one part of an output lies inside of another one, which nobody has changed. */
  public boolean isInside(State state, int inner, int outer) {
    if (inner == outer || kindOf(inner) == null || kindOf(outer) == null) {
      return false;
    }
    Set<Integer> inside = inside(state, Set.of(outer));
    return inside.contains(inner)
        && inside.stream().noneMatch(state.memory().aliasing().changed()::contains);
  }

  /** Whether some object is any part of its kind. */
  public boolean hasAny(Memory memory) {
    return any.stream().anyMatch(identity -> memory.find(identity).isPresent());
  }
}

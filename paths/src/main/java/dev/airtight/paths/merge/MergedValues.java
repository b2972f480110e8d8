package dev.airtight.paths.merge;

import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that are one of two, and the objects that are made for that. */
final class MergedValues {
  /** What differs in more places is better followed apart. */
  private static final int MOST = 24;

  private static final long NOWHERE = -(1L << 40);

  private final Machine machine;
  private final Choice choice;
  private final Memory one;
  private final Memory other;

  /** Objects that are made, by identity. */
  private final Map<Integer, HeapObject> made = new LinkedHashMap<>();

  /** The identities of objects that stand for either of two. */
  private final Map<Pair, Integer> either = new LinkedHashMap<>();

  private int count;

  private record Pair(int one, int other) {}

  MergedValues(Machine machine, Choice choice, Memory one, Memory other) {
    this.machine = machine;
    this.choice = choice;
    this.one = one;
    this.other = other;
  }

  Map<Integer, HeapObject> made() {
    return made;
  }

  /** An index that no array has, nor comes to have by being moved, and another one each time. */
  IntTerm nowhere() {
    return machine.terms().constant(NOWHERE - machine.freshIdentity());
  }

  IntTerm of(IntTerm a, IntTerm b) {
    return choice.of(a, b);
  }

  /** The same of values that may be the default one, which nobody has written. */
  Optional<Value> ofWritten(@Nullable Value a, @Nullable Value b) {
    if (a == null) {
      return b == null ? Optional.empty() : of(zero(b), b);
    }
    return of(a, b == null ? zero(a) : b);
  }

  /** A value that is the one or the other; empty where there is none. */
  Optional<Value> of(Value a, Value b) {
    if (a.equals(b)) {
      return Optional.of(a);
    }
    if (++count > MOST) {
      return Optional.empty();
    }
    if (a instanceof IntValue x && b instanceof IntValue y) {
      return Optional.of(new IntValue(choice.of(x.term(), y.term())));
    } else if (a instanceof LongValue x && b instanceof LongValue y) {
      return Optional.of(new LongValue(choice.of(x.term(), y.term())));
    } else if (a instanceof FloatingValue x && b instanceof FloatingValue y) {
      return choice.of(x, y).map(Value.class::cast);
    } else if (a instanceof Reference x && b instanceof Reference y) {
      return object(x, y).map(object -> new Reference(choice.of(x.isNull(), y.isNull()), object));
    }
    return Optional.empty();
  }

  private Optional<Integer> object(Reference a, Reference b) {
    if (a.object() == b.object() || b.isNull().isTrue()) {
      return Optional.of(a.object());
    } else if (a.isNull().isTrue()) {
      return Optional.of(b.object());
    }
    Pair pair = new Pair(a.object(), b.object());
    Integer known = either.get(pair);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<HeapObject> object = either(one.object(a.object()), other.object(b.object()));
    if (object.isEmpty()) {
      return Optional.empty();
    }
    int identity = machine.freshIdentity();
    either.put(pair, identity);
    made.put(identity, object.get());
    return Optional.of(identity);
  }

  /** Of objects whose identity is up to the library, and which nobody changes. */
  private Optional<HeapObject> either(HeapObject a, HeapObject b) {
    if (a instanceof HeapObject.Text x && b instanceof HeapObject.Text y) {
      return Optional.of(new HeapObject.Text(choice.of(x.text(), y.text())));
    } else if (a instanceof HeapObject.Box x
        && b instanceof HeapObject.Box y
        && x.className().equals(y.className())) {
      return of(x.value(), y.value()).map(value -> new HeapObject.Box(x.className(), value));
    }
    return Optional.empty();
  }

  /** What a place holds that was never written, by what another path has written. */
  private Value zero(Value written) {
    IntTerm zero = machine.terms().constant(0);
    if (written instanceof IntValue) {
      return new IntValue(zero);
    } else if (written instanceof LongValue) {
      return new LongValue(zero);
    } else if (written instanceof FloatingValue floating) {
      return floating.type() == FloatingType.DOUBLE
          ? FloatingValue.ofDouble(0)
          : FloatingValue.ofFloat(0);
    }
    return new Reference(machine.terms().bool(true), 0);
  }
}

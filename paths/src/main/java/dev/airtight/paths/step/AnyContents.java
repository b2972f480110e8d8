package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Held;
import dev.airtight.paths.state.HeldNumbers;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Objects that code changes which runs any number of times: after that they hold anything. */
final class AnyContents {
  private static final Set<String> BUILDERS =
      Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");
  private final Interpreter machine;
  private final AnyObjects any;

  /** What elements they hold, where they hold any. */
  private final Map<Integer, Held> changed = new LinkedHashMap<>();

  /** What stands for objects that runs gave to code that is not known, which may keep them. */
  private final Map<Integer, HeapObject.Lazy> handedOver = new HashMap<>();

  /** Where lists keep their elements, by the list. */
  private final Map<Integer, Integer> arrays = new HashMap<>();

  /** The static fields that were assigned. */
  private final Set<String> statics = new TreeSet<>();

  AnyContents(Interpreter machine) {
    this.machine = machine;
    this.any = new AnyObjects(machine, "lambdas leave", false);
  }

  /**
   * Takes in what runs changed of the objects that were there before.
   *
   * @param ends of runs that began without any noted change
   * @return whether they left anything that objects were not known to hold before
   */
  boolean takesIn(State before, List<Successor> ends) {
    boolean isNews = false;
    for (Successor end : ends) {
      isNews |= takesInStatics(before.memory(), end.state().memory());
      if (end instanceof Successor.Returned returned && returned.value() != null) {
        refuseHandingOut(before, end.state(), returned.value());
      }
      Set<Integer> changes = end.state().memory().aliasing().changed();
      if (new LoopReads(before.memory(), end.state(), changes).areChanged()) {
        // The next run finds it as it was, which it is not.
        throw new StuckException("a lambda changes an object that it reads first");
      }
      for (int identity : changes) {
        if (before.memory().find(identity).isPresent()) {
          isNews |= takesIn(end.state(), identity) | takesInHanded(end.state(), identity);
        }
      }
    }
    // The array of a list may be changed where the list is not.
    for (Successor end : ends) {
      for (int identity : changed.keySet()) {
        isNews |= takesIn(end.state(), identity);
      }
    }
    return isNews;
  }

  private boolean takesIn(State end, int identity) {
    Held known = changed.get(identity);
    // What numbers there were before counts, too, and is not looked at.
    Held all = (known == null ? Held.of(HeldNumbers.ANY) : known).and(any.elements(end, identity));
    changed.put(identity, all);
    return !all.equals(known);
  }

  private boolean takesInHanded(State end, int changedObject) {
    return end.memory().object(changedObject) instanceof HeapObject.Lazy handed
        && handedOver.putIfAbsent(changedObject, handed) == null;
  }

  /** Whether more static fields were assigned than before. */
  private boolean takesInStatics(Memory before, Memory after) {
    Set<String> all = machine.statics().assigned(before, after);
    for (String key : all) {
      JavaField field = machine.statics().field(key).orElseThrow();
      boolean isPlain =
          field.type().isPrimitive()
              || field.type().equals(TypeDescriptor.STRING)
              || Boxes.primitiveOf(field.type().internalName()).isPresent();
      if (!isPlain) {
        throw new StuckException(
            "a lambda assigns a static field that is no number or text, any number of times");
      }
    }
    return statics.addAll(all);
  }

  /** Whoever gets an object may change it at any time. */
  private void refuseHandingOut(State before, State after, Value value) {
    for (int identity : machine.changeable(after, value)) {
      if (before.memory().find(identity).isPresent()) {
        throw new StuckException("a lambda returns an object that was there before");
      }
    }
  }

  /** With anything in all of them. */
  State anything(State state) {
    State filled = state;
    for (Map.Entry<Integer, Held> each : changed.entrySet()) {
      HeapObject.Lazy handed = handedOver.get(each.getKey());
      filled =
          handed == null
              ? anything(filled, each.getKey(), each.getValue())
              : filled.refined(each.getKey(), handed);
    }
    for (String key : statics) {
      FieldSource.Made made =
          machine.statics().any(filled, machine.statics().field(key).orElseThrow());
      filled = made.state().withMemory(made.state().memory().withStatic(key, made.value()));
    }
    return filled;
  }

  private State anything(State state, int identity, Held elements) {
    HeapObject object = state.memory().object(identity);
    if (arrays.containsValue(identity)) {
      return state;
    } else if (object instanceof HeapObject.Array array) {
      return state.refined(identity, any.array(array, elements));
    } else if (object instanceof HeapObject.Instance instance) {
      return instance.className().equals(AnyObjects.LIST)
          ? any.list(
              state,
              identity,
              instance,
              elements,
              arrays.computeIfAbsent(identity, same -> machine.freshIdentity()))
          : fields(state, identity, instance);
    }
    throw notFollowed(object);
  }

  private static StuckException notFollowed(HeapObject object) {
    String name = TypeDescriptor.ofInternalName(object.className()).javaName();
    return new StuckException(
        "what the "
            + (name.startsWith("dev.airtight.") ? "collection" : name)
            + " holds that a lambda changes any number of times is not followed");
  }

  private State fields(State state, int identity, HeapObject.Instance object) {
    State known = state;
    HeapObject.Instance filled = object;
    Optional<String> at = Optional.of(object.className());
    while (at.isPresent() && !at.get().equals("java/lang/Object")) {
      JavaClass declaring = machine.classPath().load(at.get());
      boolean isBuilder = BUILDERS.contains(declaring.name());
      if (declaring.isPlatform() && !isBuilder) {
        throw notFollowed(object);
      }
      for (JavaField field : declaring.fields()) {
        if (!field.isStatic() && !field.isFinal()) {
          FieldSource.Made made = value(known, field, !isBuilder);
          known = made.state();
          filled = filled.withField(field.owner() + "." + field.name(), made.value());
        }
      }
      at = declaring.superName();
    }
    return known.refined(identity, filled);
  }

  private FieldSource.Made value(State state, JavaField field, boolean nullable) {
    return field.type().isPrimitive()
        ? new FieldSource.Made(state, any.primitive(field.type(), field.name()))
        : any.ofClass(state, field.type().internalName(), nullable);
  }
}

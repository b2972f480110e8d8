package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reading and writing fields (JVMS 6.5 getfield, putfield, getstatic, putstatic). */
final class Fields {
  /** What compilers keep {@code Class.desiredAssertionStatus()} in. */
  private static final String ASSERTIONS = "$assertionsDisabled";

  private static final String ENUM_ORDINAL = "java/lang/Enum.ordinal";

  /**
   * What collections make once and keep, as they would make it again, and in which order a table is
   * gone through: where its entries change as well, another field tells.
   */
  private static final Set<String> CACHES =
      Set.of(
          AnyTables.OF_MAP,
          StandInNames.HOME + "HashMapTable.nodes",
          StandInNames.HOME + "HashMapTable.ordered",
          StandInNames.HOME + "CallerMap.comparison",
          StandInNames.HOME + "CallerMap.keys",
          StandInNames.HOME + "CallerSet.comparison",
          StandInNames.HOME + "CallerComparison.way",
          "java/util/AbstractMap.keySet",
          "java/util/AbstractMap.values",
          "java/util/EnumMap.entrySet",
          "java/util/TreeMap.entrySet",
          "java/util/TreeMap.navigableKeySet",
          "java/util/TreeMap.descendingMap");

  private final Interpreter machine;

  Fields(Interpreter machine) {
    this.machine = machine;
  }

  List<Successor> get(State state, FieldReference field) {
    Frame frame = state.running();
    Reference target = (Reference) frame.peek(0);
    State popped = state.withFrame(frame.pop(1));
    Optional<JavaField> resolved = machine.hierarchy().resolveField(field);
    if (resolved.isEmpty()) {
      return Interpreter.stuck(state, notFound(field));
    }
    return machine
        .references()
        .operand(popped, target, (s, object) -> read(s, target.object(), object, resolved.get()));
  }

  private String notFound(FieldReference field) {
    return machine.classPath().load(field.owner()).isOpaque()
        ? "what the field " + field + " holds is not followed, as its package is opaque"
        : "the field " + field + " was not found";
  }

  private List<Successor> read(State state, int identity, HeapObject object, JavaField field) {
    String key = field.owner() + "." + field.name();
    if (object instanceof HeapObject.Instance instance) {
      Value known = instance.fields().get(key);
      State noted =
          field.isFinal()
              ? state
              : machine.statics().sharedConstant(state.reading(identity), identity, field);
      if (known != null) {
        return Interpreter.one(
            new MessagesOfJvm(machine.terms()).push(noted, instance, key, known));
      }
      FieldSource source = instance.arbitrary();
      if (source == null) {
        return Interpreter.one(noted.push(machine.zero(field.type())));
      }
      FieldSource.Made made =
          source.make(state, identity, field.owner(), field.name(), field.type().text());
      State remembered = made.state().refined(identity, instance.withField(key, made.value()));
      return Interpreter.one(remembered.push(made.value()));
    }
    if (object instanceof HeapObject.Box box && field.name().equals("value")) {
      return Interpreter.one(state.push(box.value()));
    }
    if (object instanceof HeapObject.EnumConstant constant) {
      if (key.equals(ENUM_ORDINAL)) {
        return Interpreter.one(
            state.push(new dev.airtight.paths.value.IntValue(constant.ordinal())));
      }
      return machine
          .references()
          .eachConstant(
              state, constant, (s, chosen) -> read(s, chosen, s.memory().object(chosen), field));
    }
    String reads =
        "the field "
            + field.owner().replace('/', '.')
            + "."
            + field.name()
            + " of a built-in object is not modelled";
    boolean inLibrary = machine.classPath().load(state.running().method().owner()).isPlatform();
    return Interpreter.stuck(
        state,
        inLibrary
            ? machine.places().notModelled(state, state.running().method().reference())
            : reads);
  }

  List<Successor> put(State state, FieldReference field) {
    Frame frame = state.running();
    Value value = frame.peek(0);
    Reference target = (Reference) frame.peek(1);
    State popped = state.withFrame(frame.pop(2));
    Optional<JavaField> resolved = machine.hierarchy().resolveField(field);
    if (resolved.isEmpty()) {
      return Interpreter.stuck(state, notFound(field));
    }
    String key = resolved.get().owner() + "." + resolved.get().name();
    Value stored = machine.java().narrow(value, resolved.get().type(), popped);
    return machine
        .references()
        .operand(
            popped,
            target,
            (s, object) -> {
              if (HeapObject.isWithoutFields(object.className())) {
                return Interpreter.stuck(
                    s, machine.places().notModelled(s, s.running().method().reference()));
              }
              if (object instanceof HeapObject.Instance instance) {
                return Interpreter.one(
                    written(s, target.object(), key, instance.withField(key, stored)).advance());
              }
              if (object instanceof HeapObject.EnumConstant constant) {
                return machine
                    .references()
                    .eachConstant(
                        s,
                        constant,
                        (chosenState, chosen) -> {
                          var instance = (HeapObject.Instance) chosenState.memory().object(chosen);
                          return Interpreter.one(
                              written(chosenState, chosen, key, instance.withField(key, stored))
                                  .advance());
                        });
              }
              return Interpreter.stuck(
                  s, "writing the field " + field + " of a built-in object is not modelled");
            });
  }

  List<Successor> getStatic(State state, FieldReference reference) {
    Optional<JavaField> field = machine.hierarchy().resolveField(reference);
    String key = field.map(f -> f.owner() + "." + f.name()).orElse("");
    StaticField summary = machine.staticField(key);
    return summary == null ? read(state, reference) : summarised(state, key, summary);
  }

  private List<Successor> summarised(State state, String key, StaticField summary) {
    Value known = state.memory().staticField(key);
    if (known != null) {
      return Interpreter.one(state.push(known));
    }
    FieldSource.Made made = summary.value(machine, state);
    State remembered = made.state().withMemory(made.state().memory().withStatic(key, made.value()));
    return Interpreter.one(remembered.push(made.value()));
  }

  private List<Successor> read(State state, FieldReference reference) {
    return initialised(
        state,
        reference,
        (initialised, field) -> {
          State s =
              field.isSynthetic() && field.name().equals(ASSERTIONS)
                  ? initialised.withAssumption(Assumption.Environment.ASSERTIONS_DISABLED)
                  : initialised;
          if (machine.statics().isOutOfTime(s, field)) {
            FieldSource.Made made = machine.statics().readOutOfTime(s, field);
            return Interpreter.one(made.state().push(made.value()));
          }
          Value known = s.memory().staticField(StaticState.key(field));
          if (known != null) {
            State seen =
                machine.statics().shared(machine.statics().reading(s, field), field, known);
            return Interpreter.one(noted(seen, known).push(known));
          }
          ConstantValue constant = field.constant();
          if (constant != null) {
            return machine.constant(s, constant);
          }
          if (s.memory().isInitialisedByJvm(field.owner())) {
            FieldSource.Made made =
                machine.statics().readByJvm(machine.statics().reading(s, field), field);
            return Interpreter.one(noted(made.state(), made.value()).push(made.value()));
          }
          return Interpreter.one(s.push(machine.zero(field.type())));
        });
  }

  List<Successor> putStatic(State state, FieldReference reference) {
    return initialised(
        state,
        reference,
        (s, field) -> {
          Frame frame = s.running();
          Value stored = machine.java().narrow(frame.peek(0), field.type(), s);
          State popped = machine.statics().assigning(s, field).withFrame(frame.pop(1).advance());
          FieldSource.Made made =
              machine.statics().isOutOfTime(s, field)
                  ? machine.statics().any(popped, field)
                  : new FieldSource.Made(popped, stored);
          return Interpreter.one(
              made.state()
                  .withMemory(
                      made.state().memory().withStatic(StaticState.key(field), made.value())));
        });
  }

  private static State noted(State state, Value value) {
    return value instanceof Reference reference ? state.reading(reference.object()) : state;
  }

  /** Whether writing a field, by its key, changes nothing that anybody can notice. */
  static boolean isCache(String field) {
    return CACHES.contains(field);
  }

  /** Whether a field keeps a view of a collection, which is made anew where it does not. */
  static boolean isView(String field) {
    return isCache(field) && field.startsWith("java/") && !field.equals(AnyTables.OF_MAP);
  }

  private static State written(
      State state, int identity, String field, HeapObject.Instance object) {
    return isCache(field) ? state.refined(identity, object) : state.changed(identity, object);
  }

  private interface OnField {
    List<Successor> apply(State state, JavaField field);
  }

  private List<Successor> initialised(State state, FieldReference reference, OnField then) {
    Optional<JavaField> resolved = machine.hierarchy().resolveField(reference);
    if (resolved.isEmpty()) {
      return Interpreter.stuck(state, notFound(reference));
    }
    List<Successor> successors = new ArrayList<>();
    successors.addAll(
        machine
            .initialisation()
            .before(state, resolved.get().owner(), s -> then.apply(s, resolved.get())));
    return successors;
  }
}

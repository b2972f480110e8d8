package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Records;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;

/** Makes records and beans of what their members are decoded to. */
final class DecodedObjects {
  private static final TypeDescriptor OPTIONAL =
      TypeDescriptor.ofInternalName("java/util/Optional");

  private final Machine machine;
  private final Records records;
  private final CreatorCalls calls;

  DecodedObjects(Machine machine) {
    this.machine = machine;
    this.records = new Records(machine);
    this.calls = new CreatorCalls(machine);
  }

  /**
   * What goes into a component.
   *
   * @param value null or zero where the member is missing or null
   * @param present whether the member is there
   */
  record Given(Value value, BoolTerm present) {}

  /** Whether making one is nothing but storing what its members are decoded to, or the default. */
  static boolean isPlain(ObjectOf shape, JavaClass type) {
    return type.isRecord()
        ? Records.isPlain(type)
        : isPlainConstructor(shape.constructor())
            && shape.components().stream()
                .allMatch(component -> !isOptional(component) && field(component).isPresent());
  }

  /** Whether it only calls that of Object, or there is none. */
  private static boolean isPlainConstructor(@Nullable JavaMethod constructor) {
    if (constructor == null) {
      return true;
    }
    List<Instruction> code = effective(constructor);
    return code.size() == 3
        && loads(code.get(0), 0)
        && code.get(1) instanceof Instruction.Invoke invoke
        && invoke.method().owner().equals("java/lang/Object")
        && code.get(2) instanceof Instruction.ReturnVoid;
  }

  private static List<Instruction> effective(JavaMethod method) {
    return method.code().orElseThrow().instructions().stream()
        .filter(instruction -> !(instruction instanceof Instruction.Nothing))
        .toList();
  }

  private static boolean loads(Instruction instruction, int local) {
    return instruction instanceof Instruction.Load load && load.local() == local;
  }

  /** An absent member leaves it null, where null in a member makes it empty. */
  private static boolean isOptional(Component component) {
    return component.type().erasure().equals(OPTIONAL);
  }

  /** The field, by {@code declaringClass.name}, that a component is simply stored in. */
  private static Optional<String> field(Component component) {
    if (component.way() instanceof Component.Way.Store store) {
      JavaField field = store.field();
      return Optional.of(field.owner() + "." + field.name());
    }
    return component.way() instanceof Component.Way.Call call
        ? fieldOf(call.setter())
        : Optional.empty();
  }

  private static Optional<String> fieldOf(JavaMethod setter) {
    List<Instruction> code = effective(setter);
    return code.size() >= 4
            && loads(code.get(0), 0)
            && loads(code.get(1), 1)
            && code.get(2) instanceof Instruction.PutField put
            && put.field().owner().equals(setter.owner())
            && setter.code().orElseThrow().exceptionTable().isEmpty()
            && isEnd(code.subList(3, code.size()))
        ? Optional.of(setter.owner() + "." + put.field().name())
        : Optional.empty();
  }

  private static boolean isEnd(List<Instruction> rest) {
    return rest.size() == 1
        ? rest.get(0) instanceof Instruction.ReturnVoid
        : rest.size() == 2 && loads(rest.get(0), 0) && rest.get(1) instanceof Instruction.Return;
  }

  /**
   * Makes one.
   *
   * @param given for each component
   * @return {@link Successor.Returned} states with the object at {@code identity}, and {@link
   *     Successor.Escaped} ones where its constructor or a setter throws
   */
  List<Successor> make(State state, ObjectOf shape, int identity, List<Given> given) {
    JavaClass type = machine.classPath().load(shape.className());
    if (type.isRecord()) {
      return records.make(state, type, identity, given.stream().map(Given::value).toList());
    }
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (shape.components().get(i).way() instanceof Component.Way.Argument) {
        arguments.add(given.get(i).value());
      }
    }
    List<Successor> ends = constructed(state, shape, identity, arguments);
    for (int i = arguments.size(); i < given.size(); i++) {
      List<Successor> next = new ArrayList<>();
      for (Successor end : ends) {
        if (end instanceof Successor.Returned returned) {
          next.addAll(set(returned.state(), shape.components().get(i), identity, given.get(i)));
        } else {
          next.add(end);
        }
      }
      ends = next;
    }
    return ends;
  }

  private List<Successor> constructed(
      State state, ObjectOf shape, int identity, List<Value> arguments) {
    JavaMethod constructor = shape.constructor();
    if (isPlainConstructor(constructor)) {
      HeapObject empty = new HeapObject.Instance(shape.className(), HashTreePMap.empty(), null);
      return List.of(new Successor.Returned(state.refined(identity, empty), null));
    }
    JavaMethod creator = Objects.requireNonNull(constructor);
    List<Successor> ends = new ArrayList<>();
    for (Successor end : calls.call(state, shape.className(), creator, identity, arguments)) {
      if (end instanceof Successor.Returned returned) {
        Reference made = (Reference) Objects.requireNonNull(returned.value());
        if (returned.state().assume(made.isNull()).isPresent()) {
          throw new StuckException("decoding where " + creator + " may return null");
        }
        calls.placed(state, returned.state(), made, identity, creator.toString()).stream()
            .map(placed -> new Successor.Returned(placed, null))
            .forEach(ends::add);
      } else {
        ends.add(end);
      }
    }
    return ends;
  }

  private Reference reference(int identity) {
    return new Reference(machine.terms().bool(false), identity);
  }

  private List<Successor> set(State state, Component component, int identity, Given given) {
    Optional<String> field = field(component);
    HeapObject.Instance object = (HeapObject.Instance) state.memory().object(identity);
    if (field.isPresent() && isDefault(object, component, field.get())) {
      // What it is where the member is missing is what the field holds already.
      return stored(state, field.get(), identity, given);
    }
    List<Successor> ends = new ArrayList<>();
    state
        .assume(given.present())
        .ifPresent(
            s ->
                ends.addAll(
                    field.isPresent()
                        ? stored(s, field.get(), identity, given)
                        : called(s, component, identity, given)));
    state
        .assume(machine.terms().not(given.present()))
        .ifPresent(s -> ends.add(new Successor.Returned(s, null)));
    return ends;
  }

  private static boolean isDefault(HeapObject.Instance object, Component component, String field) {
    Value held = object.fields().get(field);
    boolean isNothing =
        held == null || (held instanceof Reference reference && reference.isNull().isTrue());
    return isNothing && !isOptional(component);
  }

  private static List<Successor> stored(State state, String field, int identity, Given given) {
    HeapObject.Instance object = (HeapObject.Instance) state.memory().object(identity);
    State after = state.refined(identity, object.withField(field, given.value()));
    return List.of(new Successor.Returned(after, null));
  }

  private List<Successor> called(State state, Component component, int identity, Given given) {
    JavaMethod setter = ((Component.Way.Call) component.way()).setter();
    return machine.runAside(state, setter, List.of(reference(identity), given.value()));
  }
}

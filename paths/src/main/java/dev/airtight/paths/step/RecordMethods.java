package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@code toString}, {@code equals} and {@code hashCode} of records (JLS 8.10.3). */
final class RecordMethods {
  private static final MethodReference EQUALS =
      new MethodReference(
          "java/lang/Object", "equals", MethodDescriptor.parse("(Ljava/lang/Object;)Z"), false);
  private static final MethodReference HASH_CODE =
      new MethodReference("java/lang/Object", "hashCode", MethodDescriptor.parse("()I"), false);
  private final Interpreter machine;

  RecordMethods(Interpreter machine) {
    this.machine = machine;
  }

  List<Successor> call(State state, Instruction.InvokeDynamic call, List<Value> arguments) {
    List<FieldReference> components = new ArrayList<>();
    for (ConstantValue argument : call.arguments().subList(2, call.arguments().size())) {
      if (argument instanceof ConstantValue.HandleConstant handle
          && handle.handle() instanceof MethodHandleReference.OfFieldRead read) {
        components.add(read.field());
      } else {
        return Interpreter.stuck(state, "a record method of an unknown shape is not supported");
      }
    }
    Reference self = (Reference) arguments.get(0);
    return machine
        .references()
        .dereference(
            state,
            self,
            (s, object) -> {
              State made = made(s, self.object(), components);
              HeapObject.Instance record =
                  (HeapObject.Instance) made.memory().object(self.object());
              return switch (call.name()) {
                case "toString" -> text(made, record, components);
                case "hashCode" -> hash(made, record, components, 0);
                case "equals" -> equal(made, record, (Reference) arguments.get(1), components);
                default ->
                    Interpreter.stuck(made, "the record method " + call.name() + " is unknown");
              };
            });
  }

  /** Makes the components that are made when they are first read. */
  private static State made(State state, int identity, List<FieldReference> components) {
    State made = state;
    for (FieldReference field : components) {
      HeapObject.Instance record = (HeapObject.Instance) made.memory().object(identity);
      String key = field.owner() + "." + field.name();
      FieldSource source = record.arbitrary();
      if (source != null && !record.fields().containsKey(key)) {
        FieldSource.Made value =
            source.make(made, identity, field.owner(), field.name(), field.type().text());
        made = value.state().refined(identity, record.withField(key, value.value()));
      }
    }
    return made;
  }

  private Value component(HeapObject.Instance record, FieldReference field) {
    Value value = record.fields().get(field.owner() + "." + field.name());
    return value == null ? machine.zero(field.type()) : value;
  }

  private List<Successor> text(
      State state, HeapObject.Instance record, List<FieldReference> components) {
    String simple = machine.classPath().load(record.className()).simpleName();
    return append(
        state,
        record,
        components,
        0,
        machine.terms().text(simple + "["),
        (s, body) -> {
          int identity = machine.freshIdentity();
          TextTerm all = machine.terms().concat(body, machine.terms().text("]"));
          return Interpreter.one(
              s.withObject(identity, new HeapObject.Text(all))
                  .push(new Reference(machine.terms().bool(false), identity)));
        });
  }

  private List<Successor> append(
      State state,
      HeapObject.Instance record,
      List<FieldReference> components,
      int position,
      TextTerm soFar,
      BiFunction<State, TextTerm, List<Successor>> then) {
    if (position == components.size()) {
      return then.apply(state, soFar);
    }
    FieldReference field = components.get(position);
    Terms terms = machine.terms();
    TextTerm label = terms.text((position == 0 ? "" : ", ") + field.name() + "=");
    return machine.toText(
        state,
        component(record, field),
        field.type(),
        (s, piece) ->
            append(
                s,
                record,
                components,
                position + 1,
                terms.concat(soFar, terms.concat(label, piece)),
                then));
  }

  /** How the hashes of components are combined is not specified, so the result may be any int. */
  private List<Successor> hash(
      State state, HeapObject.Instance record, List<FieldReference> components, int position) {
    if (position == components.size()) {
      Interval all = Interval.INT;
      return Interpreter.one(
          state.push(new IntValue(machine.terms().freshInt("hash", all.min(), all.max()))));
    }
    Value value = component(record, components.get(position));
    if (!(value instanceof Reference reference)) {
      return hash(state, record, components, position + 1);
    }
    return machine
        .references()
        .onNullness(
            state,
            reference,
            s -> hash(s, record, components, position + 1),
            (s, object) ->
                machine.callVirtual(
                    s,
                    HASH_CODE,
                    List.of(reference),
                    (after, ignored) -> hash(after, record, components, position + 1)));
  }

  private List<Successor> equal(
      State state, HeapObject.Instance record, Reference other, List<FieldReference> components) {
    Function<State, List<Successor>> different = s -> bool(s, machine.terms().bool(false));
    return machine
        .references()
        .onNullness(
            state,
            other,
            different,
            (s, object) ->
                machine.whereOf(
                    s,
                    new Reference(machine.terms().bool(false), other.object()),
                    TypeDescriptor.ofInternalName(record.className()),
                    same ->
                        machine.force(same, other.object()).stream()
                            .map(there -> made(there, other.object(), components))
                            .flatMap(
                                made ->
                                    components(
                                        made,
                                        record,
                                        (HeapObject.Instance) made.memory().object(other.object()),
                                        components,
                                        machine.terms().bool(true))
                                        .stream())
                            .toList(),
                    different));
  }

  /**
   * Whether the components up to one are equal and {@code soFar} holds of those after it. The JVM
   * begins at the last one and stops at the first that differs, as ObjectMethods happens to do.
   */
  private List<Successor> components(
      State state,
      HeapObject.Instance left,
      HeapObject.Instance right,
      List<FieldReference> components,
      BoolTerm soFar) {
    if (components.isEmpty() || soFar.isFalse()) {
      return bool(state, soFar);
    }
    Terms terms = machine.terms();
    FieldReference last = components.get(components.size() - 1);
    List<FieldReference> others = components.subList(0, components.size() - 1);
    Value a = component(left, last);
    Value b = component(right, last);
    if (!(a instanceof Reference x) || !(b instanceof Reference y)) {
      return components(state, left, right, others, terms.and(soFar, samePrimitive(a, b)));
    }
    if (state.memory().find(x.object()).filter(RecordMethods::isHarmless).isPresent()) {
      return equalReferences(
          state, x, y, (s, equal) -> components(s, left, right, others, terms.and(soFar, equal)));
    }
    List<Successor> successors = new ArrayList<>();
    state.assume(terms.not(soFar)).ifPresent(s -> successors.addAll(bool(s, terms.bool(false))));
    state
        .assume(soFar)
        .ifPresent(
            s ->
                successors.addAll(
                    equalReferences(
                        s, x, y, (after, equal) -> components(after, left, right, others, equal))));
    return successors;
  }

  /** Where calling equals needlessly is not noticed. */
  private static boolean isHarmless(HeapObject object) {
    return object instanceof HeapObject.Text || object instanceof HeapObject.Box;
  }

  private List<Successor> equalReferences(
      State state, Reference x, Reference y, BiFunction<State, BoolTerm, List<Successor>> then) {
    if (x.object() == y.object() && !x.isNull().isTrue() && !y.isNull().isTrue()) {
      // Objects.equals, which compares components, does not ask an object whether it is itself.
      return then.apply(state, machine.terms().iff(x.isNull(), y.isNull()));
    }
    return machine
        .references()
        .onNullness(
            state,
            x,
            s -> then.apply(s, y.isNull()),
            (s, object) ->
                machine.callVirtual(
                    s,
                    EQUALS,
                    List.of(x, y),
                    (after, result) -> then.apply(after, isTrue(result))));
  }

  private BoolTerm samePrimitive(Value a, Value b) {
    Terms terms = machine.terms();
    boolean isWhole =
        (a instanceof IntValue || a instanceof LongValue)
            && (b instanceof IntValue || b instanceof LongValue);
    return isWhole
        ? terms.intEqual(Numbers.whole(a), Numbers.whole(b))
        : terms.freshBool("equalFloating");
  }

  private BoolTerm isTrue(@Nullable Value result) {
    Terms terms = machine.terms();
    return terms.not(
        terms.intEqual(((IntValue) Objects.requireNonNull(result)).term(), terms.constant(0)));
  }

  private List<Successor> bool(State state, BoolTerm value) {
    Terms terms = machine.terms();
    return Interpreter.one(
        state.push(new IntValue(terms.ifThenElse(value, terms.constant(1), terms.constant(0)))));
  }
}

package dev.airtight.paths.arbitrary;

import dev.airtight.paths.arbitrary.FieldStores.Writer;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Resolution;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields that may hold any value of their type, made when they are first read. */
final class ArbitraryFields {
  private final Machine machine;
  private final ArbitraryValues values;
  private final FieldStores stores;
  private final NullnessReader nullness;
  private final Wiring wiring;
  private final SetterRuns setters;

  ArbitraryFields(
      Machine machine, ArbitraryValues values, FieldStores stores, NullnessReader nullness) {
    this.machine = machine;
    this.values = values;
    this.stores = stores;
    this.nullness = nullness;
    this.wiring = new Wiring(machine);
    this.setters = new SetterRuns(machine, stores);
  }

  /**
   * The fields of an object, and the methods that its class leaves open.
   *
   * @param type of the object, or, where that is abstract, of a superclass
   * @param name what messages call the object
   * @param built what its constructor left in its fields; empty where that is not known
   */
  FieldSource source(JavaType.Of type, String name, Map<String, Value> built) {
    FieldSource all =
        (s, object, owner, field, descriptor) ->
            make(s, object, owner, field, descriptor, type, name, built);
    JavaClass declared = machine.classPath().load(type.name());
    return declared.isAbstract()
        ? new OfSubclass(
            all,
            new UnknownMethods(
                machine, values, type, Optional.empty(), () -> wiring.of(declared), name))
        : all;
  }

  /** An object of a subclass that is not known. */
  private record OfSubclass(FieldSource fields, UnknownMethods methods) implements CallSource {
    @Override
    public Optional<String> offer() {
      return methods.offer();
    }

    @Override
    public Given given(State state, JavaType type, String name) {
      return methods.given(state, type, name);
    }

    @Override
    public Made make(State state, int object, String owner, String name, String descriptor) {
      return fields.make(state, object, owner, name, descriptor);
    }

    @Override
    public List<Answer> call(State state, int object, JavaMethod method, List<Value> arguments) {
      return methods.call(state, object, method, arguments);
    }

    @Override
    public List<State> ofClass(State state, int object, String className) {
      return methods.ofClass(state, object, className);
    }

    @Override
    public boolean asksModel(JavaMethod method) {
      return methods.asksModel(method);
    }

    @Override
    public boolean ofExactClass() {
      return false;
    }
  }

  /**
   * Makes a field's value.
   *
   * @param of the object
   * @param name what messages call the object
   * @param built what its constructor left in its fields; empty where that is not known
   */
  private FieldSource.Made make(
      State state,
      int object,
      String owner,
      String field,
      String descriptor,
      JavaType.Of of,
      String name,
      Map<String, Value> built) {
    TypeDescriptor erased = new TypeDescriptor(descriptor);
    Optional<JavaField> declared =
        machine.hierarchy().resolveField(new FieldReference(owner, field, erased));
    JavaType type =
        declared
            .filter(stores::isTyped)
            .map(new TypeInstance(machine.classPath(), of, Nullness.UNSPECIFIED)::typeOf)
            .orElseGet(() -> JavaType.of(erased).withoutObject());
    Optional<String> constructed = declared.flatMap(stores::classOf);
    Writer writer = declared.map(stores::writer).orElse(Writer.OWN_CODE);
    String called = name + "." + field;
    @Nullable Value before = built.get(owner + "." + field);
    boolean isByFramework = writer == Writer.INJECTION || writer == Writer.FRAMEWORK;
    ArbitraryValues any = isByFramework ? values : values.madeBy(owner);
    Input value =
        constructed.isPresent() && type instanceof JavaType.Of generic
            ? any.constructed(
                state, new JavaType.Of(constructed.get(), generic.arguments()), called)
            : any.make(
                state,
                isByOthers(writer) ? type : type.withoutObject(),
                called,
                nullness(declared, writer),
                injected(declared, type, writer));
    Input made = orLeftNull(value, before, writer, called);
    InputParts.Way way = way(declared, writer, made.value());
    InputParts inputs =
        made.state()
            .inputs()
            .withField(object, new InputParts.Field(owner, field, descriptor, way, made.node()));
    if (way instanceof InputParts.OwnCode && before != null) {
      inputs = inputs.withWish(unchanged(made.state(), before, made.value()));
    }
    State noted = made.state().withInputs(inputs);
    if (!(way instanceof InputParts.SetterCall call) || before == null) {
      return new FieldSource.Made(noted, made.value());
    }
    JavaField assigned = declared.orElseThrow();
    State refused =
        before instanceof Reference reference
            ? unlessRefused(noted, assigned, call, reference, called)
            : noted;
    BoolTerm unchanged = unchanged(refused, before, made.value());
    return new FieldSource.Made(
        setters.learn(refused, assigned, made.value(), unchanged), made.value());
  }

  private Optional<Resolution> injected(Optional<JavaField> field, JavaType type, Writer writer) {
    return writer == Writer.INJECTION && type instanceof JavaType.Of of
        ? wiring.injected(machine.classPath().load(of.name()), field.orElseThrow().annotations())
        : Optional.empty();
  }

  private static boolean isByOthers(Writer writer) {
    return writer == Writer.SETTER || writer == Writer.ANYBODY;
  }

  /** What an annotation says nobody assigns is there where the constructor left it. */
  private Input orLeftNull(Input made, @Nullable Value before, Writer writer, String name) {
    if (!(isByOthers(writer) || writer == Writer.OWN_CODE)
        || !(before instanceof Reference left)
        || left.isNull().isFalse()
        || !(made.value() instanceof Reference value)
        || !value.isNull().isFalse()) {
      return made;
    }
    Terms terms = machine.terms();
    BoolTerm isNull = terms.and(left.isNull(), terms.freshBool(name + " is null"));
    return new Input(
        made.state(),
        new Reference(isNull, value.object()),
        new InputNode.Nullable(isNull, made.node()));
  }

  private InputParts.Way way(Optional<JavaField> field, Writer writer, Value value) {
    return switch (writer) {
      case CONSTRUCTOR, OWN_CODE -> new InputParts.OwnCode();
      case ANYBODY, INJECTION, FRAMEWORK -> new InputParts.Assignment();
      case SETTER -> {
        List<Setter> setters = stores.setters(field.orElseThrow());
        Setter chosen =
            setters.stream().filter(s -> !refusesNull(s)).findFirst().orElse(setters.get(0));
        boolean mayRefuse = refusesNull(chosen) && value instanceof Reference;
        yield new InputParts.SetterCall(
            chosen.method().reference(),
            mayRefuse ? ((Reference) value).isNull() : machine.terms().bool(false));
      }
    };
  }

  private boolean refusesNull(Setter setter) {
    return setter.refusesNull() || nullness.ofParameter(setter.method(), 0).excludesNull();
  }

  /** What no setter takes is there because the constructor left it, if nothing else stores it. */
  private State unlessRefused(
      State state, JavaField field, InputParts.SetterCall call, Reference before, String name) {
    Terms terms = machine.terms();
    if (call.isRefused().isFalse() || !stores.isSetterTheOnlyWay(field)) {
      return state;
    }
    boolean isAnnotated = stores.setters(field).stream().anyMatch(s -> !s.refusesNull());
    State assumed =
        isAnnotated
            ? state.withAssumption(
                new Assumption.NotNull("what is assigned to " + name, "as annotations say"))
            : state;
    return assumed.learn(terms.or(terms.not(call.isRefused()), before.isNull()));
  }

  private Nullness nullness(Optional<JavaField> field, Writer writer) {
    Nullness said = field.map(nullness::ofField).orElse(Nullness.UNSPECIFIED);
    return writer == Writer.INJECTION ? said.withoutNullUnlessAllowed(Injections.REASON) : said;
  }

  /** That a field still holds what it held, as far as terms say it. */
  private BoolTerm unchanged(State state, Value before, Value now) {
    Terms terms = machine.terms();
    if (before instanceof IntValue a && now instanceof IntValue b) {
      return terms.intEqual(a.term(), b.term());
    } else if (before instanceof LongValue a && now instanceof LongValue b) {
      return terms.intEqual(a.term(), b.term());
    } else if (before instanceof Reference a && now instanceof Reference b) {
      BoolTerm sameNullness =
          terms.or(
              terms.and(a.isNull(), b.isNull()),
              terms.and(terms.not(a.isNull()), terms.not(b.isNull())));
      return !a.isNull().isTrue()
              && state.memory().object(a.object()) instanceof HeapObject.Text x
              && state.memory().object(b.object()) instanceof HeapObject.Text y
          ? terms.and(sameNullness, terms.or(a.isNull(), terms.textEqual(x.text(), y.text())))
          : sameNullness;
    }
    return terms.bool(true);
  }
}

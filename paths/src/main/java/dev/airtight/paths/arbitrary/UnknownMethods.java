package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
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
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;

/**
 * The methods of an object of which only a type is known. Each call may return any value that the
 * method's type and annotations allow, or throw what it declares.
 */
final class UnknownMethods implements CallSource {
  /** See {@link Nullness#withoutNull(String)}. */
  private static final String UNLESS_ALLOWED = "as no annotation says that it may be";

  private static final String MESSAGE = "java/lang/Throwable.detailMessage";
  private static final MethodDescriptor OF_MESSAGE =
      MethodDescriptor.parse("(Ljava/lang/String;)V");

  private final Machine machine;
  private final ArbitraryValues values;
  private final NullnessReader nullness;
  private final TypeInstance type;
  private final String name;

  /**
   * For one object.
   *
   * @param said about the type of the object, as far as its type arguments matter
   * @param name what messages call the object
   */
  UnknownMethods(
      Machine machine, ArbitraryValues values, JavaType.Of type, Nullness said, String name) {
    this.machine = machine;
    this.values = values;
    this.nullness = new NullnessReader(machine.classPath());
    this.type = new TypeInstance(machine.classPath(), type, said);
    this.name = name;
  }

  @Override
  public boolean ofExactClass() {
    return false;
  }

  @Override
  public FieldSource.Made make(
      State state, int object, String owner, String field, String descriptor) {
    throw new StuckException("what " + name + " keeps is not known");
  }

  @Override
  public List<Answer> call(State state, int object, JavaMethod method) {
    JavaClass owner = machine.classPath().load(method.owner());
    State assumed =
        state.withAssumption(new Assumption.OfUnknownCode(owner.javaName() + "." + method.name()));
    List<Answer> answers = new ArrayList<>();
    answers.add(returned(assumed, object, method));
    for (String exception : method.declaredExceptions()) {
      answers.addAll(thrown(assumed, object, method, machine.classPath().load(exception)));
    }
    return answers;
  }

  private Answer returned(State state, int object, JavaMethod method) {
    TypeDescriptor erased = method.descriptor().returnType();
    if (erased.isVoid()) {
      // Nobody has to say so where nothing else is possible.
      State noted =
          method.declaredExceptions().isEmpty()
              ? state
              : noted(
                  state,
                  object,
                  method,
                  new JavaType.Primitive(erased),
                  false,
                  new InputNode.Null());
      return new Returned(noted, null);
    }
    JavaType result = type.resultOf(method);
    Input made =
        values.make(
            state,
            result,
            name + "." + method.name() + "()",
            type.nullnessOf(method, nullness.ofResult(method))
                .withoutNullUnlessAllowed(UNLESS_ALLOWED));
    return new Returned(
        noted(made.state(), object, method, result, false, made.node()), made.value());
  }

  private static State noted(
      State state, int object, JavaMethod method, JavaType type, boolean isThrown, InputNode node) {
    return state.withInputs(
        state
            .inputs()
            .withAnswer(
                object,
                new InputParts.Answer(method.name(), method.descriptor(), type, isThrown, node)));
  }

  /** One of exactly the class, of which all is known, and one that may be of a subclass. */
  private List<Answer> thrown(State state, int object, JavaMethod method, JavaClass exception) {
    List<Answer> answers = new ArrayList<>();
    for (State ready : machine.initialise(state, exception.name())) {
      if (!exception.isAbstract()) {
        answers.add(thrown(ready, object, method, exception, true));
      }
      answers.add(thrown(ready, object, method, exception, false));
    }
    return answers;
  }

  private Answer thrown(
      State state, int object, JavaMethod method, JavaClass exception, boolean isExact) {
    int identity = machine.freshIdentity();
    boolean takesMessage = exception.method("<init>", OF_MESSAGE).isPresent();
    Input message =
        values.make(
            state,
            JavaType.of(TypeDescriptor.STRING),
            "message of " + exception.javaName(),
            Nullness.UNSPECIFIED);
    HeapObject thrown =
        new HeapObject.Instance(
            exception.name(),
            HashTreePMap.<String, Value>empty().plus(MESSAGE, message.value()),
            new OfException(exception.javaName() + " from " + name, isExact));
    InputNode made =
        takesMessage
            ? new InputNode.Built(
                identity,
                "<init>",
                OF_MESSAGE.text(),
                List.of(
                    new InputNode.Member("message", machine.terms().bool(true), message.node())))
            : new InputNode.Fields(identity, exception.name());
    State noted =
        noted(
            message.state(),
            object,
            method,
            JavaType.of(exception.type()),
            true,
            new InputNode.Typed(exception.name(), made));
    return new Thrown(
        noted.withObject(identity, thrown), new Reference(machine.terms().bool(false), identity));
  }

  /** What an exception keeps beside its message. */
  private record OfException(String what, boolean ofExactClass) implements FieldSource {
    @Override
    public Made make(State state, int object, String owner, String field, String descriptor) {
      throw new StuckException(
          "the field " + owner.replace('/', '.') + "." + field + " of a " + what + " is not known");
    }
  }
}

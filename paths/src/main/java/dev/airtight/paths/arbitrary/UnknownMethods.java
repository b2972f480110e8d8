package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Resolution;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The methods of an object of which only a type is known. Each call may return any value that the
 * method's type and annotations allow, or throw what it declares.
 */
final class UnknownMethods implements CallSource {
  /** See {@link Nullness#withoutNull(String)}. */
  static final String UNLESS_ALLOWED = "as no annotation says that it may be";

  private final Machine machine;
  private final ArbitraryValues values;
  private final NullnessReader nullness;
  private final ArbitraryExceptions exceptions;
  private final TypeInstance type;
  private final boolean isSaid;
  private final Supplier<Optional<Resolution>> known;
  private final String name;

  /**
   * For one object.
   *
   * @param said about the type of the object, as far as its type arguments matter; empty where that
   *     is not known
   * @param known the class that could be followed instead
   * @param name what messages call the object
   */
  UnknownMethods(
      Machine machine,
      ArbitraryValues values,
      JavaType.Of type,
      Optional<Nullness> said,
      Supplier<Optional<Resolution>> known,
      String name) {
    this.machine = machine;
    this.values = values;
    this.nullness = new NullnessReader(machine.classPath());
    this.exceptions = new ArbitraryExceptions(machine, values);
    this.type = new TypeInstance(machine.classPath(), type, said.orElse(Nullness.UNSPECIFIED));
    this.isSaid = said.isPresent();
    this.known = known;
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
  public List<Answer> call(State state, int object, JavaMethod method, List<Value> arguments) {
    String called = machine.classPath().load(method.owner()).javaName() + "." + method.name();
    boolean asksModel = asksModel(method);
    State assumed =
        state.withAssumption(
            asksModel
                ? new Assumption.AsksModel(called)
                : new Assumption.OfUnknownCode(called, offer()));
    List<Answer> answers = new ArrayList<>();
    if (asksModel) {
      answers.addAll(ofModel(assumed, object, method, arguments));
    } else {
      answers.addAll(returned(assumed, object, method));
    }
    for (String exception : method.declaredExceptions()) {
      answers.addAll(thrown(assumed, object, method, exception));
    }
    return answers;
  }

  @Override
  public Optional<String> offer() {
    return known.get().map(Resolution::offer);
  }

  @Override
  public Given given(State state, JavaType given, String argument) {
    State ready = state;
    for (String enumeration : new EnumClosure(machine.classPath()).of(given)) {
      List<State> initialised = machine.initialise(ready, enumeration);
      if (initialised.size() != 1) {
        throw new StuckException("the initialisation of " + enumeration + " forks");
      }
      ready = initialised.get(0);
    }
    Nullness said = Nullness.UNSPECIFIED.withoutNullUnlessAllowed(UNLESS_ALLOWED);
    Input made = values.make(ready, given.withoutObject(), argument, said);
    return new Given(made.state(), made.value(), made.node());
  }

  @Override
  public List<State> ofClass(State state, int object, String className) {
    JavaType.Of exact = new JavaType.Of(className, List.of());
    List<State> states = List.of(state);
    for (String enumeration : new EnumClosure(machine.classPath()).of(exact)) {
      states =
          states.stream().flatMap(each -> machine.initialise(each, enumeration).stream()).toList();
    }
    return states.stream()
        .flatMap(
            each -> {
              Input made = values.constructed(each, exact, name);
              HeapObject content =
                  made.state().memory().object(((Reference) made.value()).object());
              return machine.force(made.state().refined(object, content), object).stream();
            })
        .toList();
  }

  @Override
  public boolean asksModel(JavaMethod method) {
    return machine.models().areAsked(machine.classPath(), method);
  }

  private List<Answer> ofModel(State state, int object, JavaMethod method, List<Value> arguments) {
    List<Answer> answers = new ArrayList<>();
    JavaType result = type.resultOf(method);
    ModelAnswers.Asked asked =
        new ModelAnswers.Asked(method, result, arguments, resultName(method));
    List<ModelAnswers.Answer> ways = machine.models().answerOfOthers(machine, state, asked);
    for (ModelAnswers.Answer answer : ways) {
      if (answer instanceof ModelAnswers.Refused refused) {
        answers.addAll(refused(state, object, method, refused));
      } else {
        ModelAnswers.Returned returned = (ModelAnswers.Returned) answer;
        State sent =
            sent(state, returned.state(), returned.node(), ModelAnswers.ending(answer, ways));
        answers.add(
            new Returned(
                noted(sent, object, method, result, false, returned.node()), returned.value()));
      }
    }
    return answers;
  }

  private static State sent(State asking, State answered, InputNode node, Dialogue.Ending ending) {
    Dialogue.Sent sent =
        new Dialogue.Sent(node, ending, asking.knowledge().depth(), answered.knowledge().depth());
    return answered.withInputs(answered.inputs().withDialogue(said -> said.withSent(sent)));
  }

  private String resultName(JavaMethod method) {
    return name + "." + method.name() + "()";
  }

  private List<Answer> returned(State state, int object, JavaMethod method) {
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
      return List.of(new Returned(noted, null));
    }
    JavaType result = resultOf(state, method);
    List<State> states = List.of(state);
    for (String enumeration : new EnumClosure(machine.classPath()).of(result)) {
      states =
          states.stream().flatMap(each -> machine.initialise(each, enumeration).stream()).toList();
    }
    return states.stream().map(each -> returned(each, object, method, result)).toList();
  }

  /**
   * An Object that code which is not known returns is of a type that its author knows. Of what a
   * type variable of the method stands for, the cast that follows the call says more.
   */
  private JavaType resultOf(State state, JavaMethod method) {
    JavaType result = type.resultOf(method).withoutObject();
    Frame frame = state.frame();
    if (frame == null || !isOfOwnVariable(method)) {
      return result;
    }
    List<Instruction> code = frame.code().instructions();
    return code.get(frame.position()) instanceof Instruction.Invoke invoke
            && invoke.method().name().equals(method.name())
            && invoke.method().descriptor().equals(method.descriptor())
            && code.get(frame.position() + 1) instanceof Instruction.CheckCast cast
        ? JavaType.of(cast.type())
        : result;
  }

  private boolean isOfOwnVariable(JavaMethod method) {
    return SignatureParser.resultVariable(method.header().signature())
        .filter(
            name -> !machine.classPath().load(method.owner()).typeParameters().containsKey(name))
        .isPresent();
  }

  private Answer returned(State state, int object, JavaMethod method, JavaType result) {
    if (type.mayBindNull(method, nullness, isSaid)) {
      throw new StuckException(
          "whether " + resultName(method) + " may be null depends on type arguments");
    }
    Input made =
        values.make(
            state,
            result,
            resultName(method),
            type.nullnessOf(method, nullness).withoutNullUnlessAllowed(UNLESS_ALLOWED));
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

  private List<Answer> thrown(State state, int object, JavaMethod method, String exception) {
    List<Answer> answers = new ArrayList<>();
    for (Input thrown : exceptions.of(state, exception, name)) {
      answers.add(thrown(thrown, object, method, exception, thrown.node()));
    }
    return answers;
  }

  /**
   * @param node what is written down for it
   */
  private static Answer thrown(
      Input thrown, int object, JavaMethod method, String exception, InputNode node) {
    JavaType type = JavaType.of(TypeDescriptor.ofInternalName(exception));
    return new Thrown(
        noted(thrown.state(), object, method, type, true, node), (Reference) thrown.value());
  }

  /** The exception is what comes of an output, which is written down instead of it. */
  private List<Answer> refused(
      State asking, int object, JavaMethod method, ModelAnswers.Refused refused) {
    List<Answer> answers = new ArrayList<>();
    State sent = sent(asking, refused.state(), refused.node(), Dialogue.Ending.REFUSED);
    for (Input thrown : exceptions.of(sent, refused.exception(), name)) {
      answers.add(thrown(thrown, object, method, refused.exception(), refused.node()));
    }
    return answers;
  }
}

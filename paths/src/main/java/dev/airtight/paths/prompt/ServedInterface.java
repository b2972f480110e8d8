package dev.airtight.paths.prompt;

import dev.airtight.paths.arbitrary.ArbitraryExceptions;
import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.machine.ModelAnswers.Asked;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.CallSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;

/**
 * The methods of an object that a framework makes of an interface and a model. What they return is
 * what the model answers, so that is what a witness says: the framework's own code does the rest.
 */
public final class ServedInterface implements CallSource {
  private final Machine machine;
  private final Model model;

  public ServedInterface(Machine machine, Model model) {
    this.machine = machine;
    this.model = model;
  }

  /**
   * Such an object, returned by a call.
   *
   * @param type the interface
   */
  public static List<Successor> returned(Call call, String type, Model model) {
    model
        .code(call.machine())
        .refuse(call.state(), List.of(new Reference(call.terms().bool(false), model.identity())));
    return call.returnsNew(
        new HeapObject.Instance(
            type, HashTreePMap.empty(), new ServedInterface(call.machine(), model)));
  }

  /**
   * What is asked.
   *
   * @param identity of the object
   * @param method that is called in the end
   * @param answer what it returns, with a text in it
   */
  public record Model(int identity, String method, MethodDescriptor descriptor, AnswerPart answer) {
    /** What an answer holds, which is made for each call. */
    public static final AnswerPart SAID = new AnswerPart.Said(new ModelCall.Text(true));

    /** The framework's classes are those of the answer's two outermost packages. */
    private HandedCode code(Machine machine) {
      String owner = descriptor.returnType().internalName();
      int end = owner.indexOf('/', owner.indexOf('/') + 1) + 1;
      return new HandedCode(machine.classPath(), owner.substring(0, end));
    }
  }

  @Override
  public boolean ofExactClass() {
    return false;
  }

  @Override
  public FieldSource.Made make(
      State state, int object, String owner, String field, String descriptor) {
    throw new StuckException("what an object keeps that a framework makes is not known");
  }

  /** A framework makes its own class. */
  @Override
  public List<State> ofClass(State state, int object, String className) {
    return List.of();
  }

  @Override
  public boolean asksModel(JavaMethod method) {
    return machine.models().areAsked(machine.classPath(), method);
  }

  @Override
  public Optional<String> offer() {
    return Optional.empty();
  }

  @Override
  public Given given(State state, JavaType type, String name) {
    throw new StuckException("what a framework hands to a function is not known");
  }

  @Override
  public List<Answer> call(State state, int object, JavaMethod method, List<Value> arguments) {
    String called = machine.classPath().load(method.owner()).javaName() + "." + method.name();
    JavaType result =
        SignatureParser.result(method.header().signature(), method.descriptor(), Map.of());
    if (!method.declaredExceptions().isEmpty()) {
      throw new StuckException("what " + called + " does is not followed");
    }
    if (!asksModel(method)) {
      model.code(machine).refuse(state, arguments);
      return List.of(step(state, result, called));
    }
    Asked asked = new Asked(method, result, arguments, method.name() + "()");
    State assumed = state.withAssumption(new Assumption.AsksModel(called));
    List<Answer> ends = new ArrayList<>();
    List<ModelAnswers.Answer> answers = machine.models().answer(machine, assumed, asked);
    for (ModelAnswers.Answer answer : answers) {
      ends.addAll(ended(state, answer, ModelAnswers.ending(answer, answers), asked));
    }
    return ends;
  }

  /** What leads to another object of the same kind, such as a step of a fluent interface. */
  private Answer step(State state, JavaType result, String called) {
    JavaClass type = result instanceof JavaType.Of of ? machine.classPath().load(of.name()) : null;
    if (type == null || !type.isInterface() || type.isPlatform()) {
      throw new StuckException("what " + called + " returns is not followed");
    }
    int identity = machine.freshIdentity();
    return new Returned(
        state
            .withAssumption(new Assumption.OfUnknownCode(called, Optional.empty()))
            .withObject(identity, new HeapObject.Instance(type.name(), HashTreePMap.empty(), this)),
        new Reference(machine.terms().bool(false), identity));
  }

  private List<Answer> ended(
      State asking, ModelAnswers.Answer answer, Dialogue.Ending ending, Asked asked) {
    List<Answer> ends = new ArrayList<>();
    if (answer instanceof ModelAnswers.Returned returned) {
      for (State noted : noted(asking, returned.state(), returned.node(), ending, asked)) {
        ends.add(new Returned(noted, returned.value()));
      }
    } else if (answer instanceof ModelAnswers.Refused refused) {
      ArbitraryExceptions exceptions =
          new ArbitraryExceptions(machine, new ArbitraryValues(machine));
      for (State noted : noted(asking, refused.state(), refused.node(), ending, asked)) {
        for (Input thrown : exceptions.of(noted, refused.exception(), asked.name())) {
          ends.add(new Thrown(thrown.state(), (Reference) thrown.value()));
        }
      }
    }
    return ends;
  }

  /** With what the model answers: what is returned, or an object around its text. */
  private List<State> noted(
      State asking, State answered, InputNode node, Dialogue.Ending ending, Asked asked) {
    boolean isWhole = asked.result().erasure().equals(model.descriptor().returnType());
    Dialogue.Sent sent =
        new Dialogue.Sent(node, ending, asking.knowledge().depth(), answered.knowledge().depth());
    State withSent =
        answered.withInputs(answered.inputs().withDialogue(said -> said.withSent(sent)));
    if (isWhole) {
      return List.of(answered(withSent, node));
    }
    List<State> states = new ArrayList<>();
    for (ModelAnswers.Answer made :
        new HolderMaker(machine, (s, said, part) -> List.of(text(s, node)))
            .make(withSent, model.answer(), asked.name())) {
      if (made instanceof ModelAnswers.Returned holder) {
        states.add(answered(holder.state(), holder.node()));
      }
    }
    return states;
  }

  private State answered(State state, InputNode node) {
    InputParts.Answer answer =
        new InputParts.Answer(
            model.method(),
            model.descriptor(),
            JavaType.of(model.descriptor().returnType()),
            false,
            node);
    return state.withInputs(state.inputs().withAnswer(model.identity(), answer));
  }

  /** The text that an answer was read off. */
  private ModelAnswers.Returned text(State state, InputNode node) {
    TextTerm text = machine.terms().freshText("answer");
    int identity = machine.freshIdentity();
    State there = state.withObject(identity, new HeapObject.Text(text));
    Reference value = new Reference(machine.terms().bool(false), identity);
    if (node instanceof InputNode.Output output) {
      boolean isText = output.into().toString().equals("java.lang.String");
      Dialogue.Read read =
          new Dialogue.Read(
              node, Optional.empty(), output.into(), Dialogue.Ending.ONLY, 0, 0, Optional.empty());
      return isText
          ? new ModelAnswers.Returned(there, value, output.base())
          : new ModelAnswers.Returned(
              there.withInputs(there.inputs().withDialogue(said -> said.withRead(text, read))),
              value,
              new InputNode.Text(text));
    } else if (node instanceof InputNode.Called holder) {
      List<InputNode> said = said(holder).toList();
      if (said.size() != 1) {
        throw new StuckException(
            "what a framework puts around an answer of a model is not followed");
      }
      return text(state, said.get(0));
    }
    return new ModelAnswers.Returned(there, value, node);
  }

  /** The texts and outputs in an object that holds them, as far as it is made of nothing else. */
  private static Stream<InputNode> said(InputNode.Called holder) {
    return holder.arguments().stream()
        .map(InputNode.Argument::node)
        .flatMap(
            node ->
                node instanceof InputNode.Called inner
                    ? said(inner)
                    : isSaid(node) ? Stream.of(node) : Stream.empty());
  }

  private static boolean isSaid(InputNode node) {
    return node instanceof InputNode.Output
        || node instanceof InputNode.Text
        || (node instanceof InputNode.Nullable maybe && isSaid(maybe.base()));
  }
}

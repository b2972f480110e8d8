package dev.airtight.paths.prove;

import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.NullnessReader;
import dev.airtight.paths.prompt.Exchanges;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.prompt.SentUnder;
import dev.airtight.paths.prompt.TakenOutputs;
import dev.airtight.paths.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the parameters of a question take, in one exploration. */
final class HandlerInputs {
  private final JavaMethod method;
  private final HandlerQuestion question;
  private final SentUnder deployment;
  private final Exchanges exchanges;

  HandlerInputs(HandlerQuestion question, SentUnder deployment, Exchanges exchanges) {
    this.method = question.method();
    this.question = question;
    this.deployment = deployment;
    this.exchanges = exchanges;
  }

  /** One for each parameter, the receiver's first where there is one. */
  List<HandlerParameter> parameters(Machine machine) {
    List<HandlerParameter> all = new ArrayList<>();
    if (!method.isStatic()) {
      all.add(
          new ReceiverParameter(
              machine,
              machine.classPath().load(method.owner()),
              question.own() != HandlerQuestion.Own.NOTHING));
    }
    List<JavaType> types = method.genericParameters();
    NullnessReader nullness = new NullnessReader(machine.classPath());
    Map<Integer, AnswerPart> handed = KnownModelCalls.handedTo(machine.classPath(), method);
    for (int index = 0; index < types.size(); index++) {
      String name = method.parameterName(index).orElse("argument" + (index + 1));
      HandlerQuestion.DescribedParameter described = question.described().get(index);
      AnswerPart answer = handed.get(index);
      if (described == null && answer != null) {
        all.add(new HandedParameter(machine, name, types.get(index), answer));
      } else if (described == null) {
        ArbitraryParameter any =
            new ArbitraryParameter(
                machine, name, types.get(index), nullness.ofParameter(method, index));
        all.add(
            question.toolOf().isPresent()
                ? new ToolInputs(question, deployment, exchanges).parameter(machine, index, any)
                : own(any));
      } else {
        all.add(described(machine, name, described));
      }
    }
    return all;
  }

  private HandlerParameter described(
      Machine machine, String name, HandlerQuestion.DescribedParameter described) {
    if (described instanceof HandlerQuestion.IsArgument argument) {
      return new PromptArgument(decoded(machine, name, described.value()), argument.name());
    }
    DecodedParameter output =
        decoded(machine, name, TakenOutputs.of(machine.hierarchy(), deployment, described.value()));
    return deployment.is(Deployment.TEXT) ? new PassedParameter(machine, output, false) : output;
  }

  private DecodedParameter decoded(Machine machine, String name, DecodedOutput value) {
    return new DecodedParameter(machine, name, value, exchanges, isFree());
  }

  /** What the application passes along with what a contract is about: not what a model answers. */
  private ArbitraryParameter own(ArbitraryParameter parameter) {
    return question.described().isEmpty() && question.own() != HandlerQuestion.Own.ALL
        ? parameter
        : parameter.withoutNullUnlessAllowed("as the application passes it");
  }

  /** Whether what the contract describes may be chosen one by one. */
  private boolean isFree() {
    return Stream.concat(question.asking().site().stream(), answered().stream())
        .allMatch(prompt -> prompt.prompt().ensures().isEmpty());
  }

  private Optional<NamedPrompt> answered() {
    return question.described().values().stream()
        .filter(HandlerQuestion.TakesOutput.class::isInstance)
        .flatMap(taken -> ((HandlerQuestion.TakesOutput) taken).answered().stream())
        .findFirst();
  }

  /**
   * The index of the one parameter that a witness consists of, or -1 where it is an object of all.
   */
  int witnessOf() {
    boolean onlyOutput =
        method.descriptor().parameters().size() == 1
            && question.described().get(0) instanceof HandlerQuestion.TakesOutput;
    return !onlyOutput ? -1 : method.isStatic() ? 0 : 1;
  }

  /**
   * With what the prompt ensures of the output that the handler takes, if it does.
   *
   * @param nodes of all arguments, or of those up to an output that is refused
   */
  Optional<State> ensured(Machine machine, State state, List<InputNode> nodes) {
    Optional<NamedPrompt> answered = answered();
    Optional<InputNode> output = output(nodes);
    if (answered.isEmpty() || output.isEmpty() || !deployment.is(Deployment.CONTRACT)) {
      return Optional.of(state);
    }
    return exchanges.ensured(
        machine.terms(),
        state,
        answered.get(),
        state.inputs().dialogue().argumentNodes(),
        output.get(),
        true);
  }

  private Optional<InputNode> output(List<InputNode> nodes) {
    int first = method.isStatic() ? 0 : 1;
    return question.described().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof HandlerQuestion.TakesOutput)
        .map(entry -> entry.getKey() + first)
        .filter(index -> index < nodes.size())
        .map(nodes::get)
        .findFirst();
  }
}

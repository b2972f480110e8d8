package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.JdkContainer;
import dev.airtight.paths.replay.ReplayCall;
import dev.airtight.paths.replay.ReplayResult;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the call of a handler that an assignment of a path's terms describes.
 *
 * @param witnessOf see {@link HandlerInputs}
 * @param models see {@link ReplayCall}
 */
record CallWriter(
    JavaMethod method,
    List<HandlerParameter> parameters,
    int witnessOf,
    Machine machine,
    Set<MethodReference> models) {

  /** For calls that ask a model just as often as the witness answers, whatever they do. */
  CallWriter answering(Set<MethodReference> asked) {
    return new CallWriter(method, parameters, witnessOf, machine, asked);
  }

  /**
   * A call that takes a path, as far as is known.
   *
   * @param objection why it is not allowed; null where it is
   */
  record Written(
      JsonValue witness,
      ReplayCall call,
      List<String> path,
      List<String> wiring,
      CauseOfCrash cause,
      @Nullable String objection) {
    Refutation.Replayed crashing(ReplayResult.Threw threw, CauseOfCrash why) {
      boolean decoding = threw.phase() == ReplayResult.Phase.DECODE;
      return new Refutation.Replayed(witness, threw.exception(), decoding, path, wiring, call, why);
    }

    Refutation.Endless endless(long steps, ReplayResult.OutOfSteps out) {
      return new Refutation.Endless(witness, steps, out.at(), path, call, cause);
    }
  }

  /**
   * The call.
   *
   * @param state the end of the path
   * @param classes of a caller's collections, where they are not the usual ones
   */
  Written write(
      State state,
      WitnessCompletion.Complete complete,
      BegunCall begun,
      Map<Integer, JdkContainer> classes) {
    List<InputNode> nodes = begun.arguments();
    State made = complete.state();
    Evaluation evaluation = new Evaluation(complete.model());
    JsonWitness reader = new JsonWitness(made.inputs(), evaluation, classes);
    Map<String, JsonValue> all = new LinkedHashMap<>();
    List<ReplayValue> arguments = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonValue value = reader.read(nodes.get(i));
      int same = firstOf(nodes, nodes.get(i));
      all.put(
          parameters.get(i).name(),
          same == i || value instanceof JsonValue.JsonNull
              ? value
              : sameAs(parameters.get(same).name()));
      arguments.add(replayValue(nodes, i, made, evaluation, classes));
    }
    JsonValue witness =
        witnessOf >= 0 && witnessOf < nodes.size()
            ? Objects.requireNonNull(all.get(parameters.get(witnessOf).name()))
            : new JsonValue.JsonObject(all);
    made.inputs()
        .dialogue()
        .exchanges()
        .forEach(exchange -> reader.hold(exchange, complete.model()));
    while (arguments.size() < parameters.size()) {
      arguments.add(new ReplayValue.NullReference());
    }
    return new Written(
        witness,
        call(arguments),
        PathWords.of(state, nodes),
        Assumption.wiring(state.knowledge().assumptions()),
        CauseOfCrash.of(state, made, complete.model(), begun),
        reader.objections().isEmpty() ? null : reader.objections().get(0));
  }

  private static int firstOf(List<InputNode> nodes, InputNode wanted) {
    int index = 0;
    while (nodes.get(index) != wanted) {
      index++;
    }
    return index;
  }

  /** Two arguments that are one object do not look like two that are equal. */
  private static JsonValue sameAs(String name) {
    return new JsonValue.JsonObject(Map.of("the same object as", new JsonValue.JsonString(name)));
  }

  /** Arguments with one node are one object, made for the first of them. */
  private ReplayValue replayValue(
      List<InputNode> nodes,
      int argument,
      State made,
      Evaluation evaluation,
      Map<Integer, JdkContainer> classes) {
    ReplayValue value =
        new ArgumentReader(machine, made.inputs(), evaluation, classes)
            .read(parameters.get(firstOf(nodes, nodes.get(argument))).type(), nodes.get(argument));
    for (int other = 0; other < nodes.size(); other++) {
      if (other != argument && nodes.get(other) == nodes.get(argument)) {
        return new ReplayValue.Shared(Math.min(other, argument), value);
      }
    }
    return value;
  }

  private ReplayCall call(List<ReplayValue> arguments) {
    int first = method.isStatic() ? 0 : 1;
    return new ReplayCall(
        method.reference(),
        first == 0 ? null : arguments.get(0),
        arguments.subList(first, arguments.size()),
        models);
  }
}

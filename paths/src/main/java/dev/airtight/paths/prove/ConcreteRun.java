package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.search.CodeConstants;
import dev.airtight.paths.search.ConcreteSearch;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.step.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A handler that runs on values of its inputs, where all of them can be made without following a
 * path.
 *
 * @param witnessOf see {@link HandlerInputs}
 */
record ConcreteRun(
    JavaMethod method,
    int witnessOf,
    List<HandlerParameter> parameters,
    Interpreter interpreter,
    Replay replay) {
  private static final CauseOfCrash OF_CALL = new CauseOfCrash(List.of(), Cause.CALL, false);

  /**
   * What is found; no model was there to answer.
   *
   * @param crash a crash as a witness
   * @param endless a call that does not come to an end; only where there is no crash
   */
  record Found(Optional<Refutation.Replayed> crash, Optional<Refutation.Endless> endless) {
    static final Found NOTHING = new Found(Optional.empty(), Optional.empty());
  }

  Found find() {
    List<String> texts = CodeConstants.of(interpreter.classPath().load(method.owner()), method);
    List<ConcreteValues> values = new ArrayList<>();
    for (HandlerParameter parameter : parameters) {
      parameter.concrete(texts).ifPresent(values::add);
    }
    if (values.size() < parameters.size()
        || OutsideWorld.isReachedFrom(interpreter.classPath(), method)) {
      return Found.NOTHING;
    }
    DeclaredExceptions declared = new DeclaredExceptions(method, interpreter);
    try {
      ConcreteSearch search =
          new ConcreteSearch(
              method, values, replay, declared::coverNamed, interpreter.limits().trials());
      Optional<Refutation.Replayed> crash =
          search
              .find()
              .map(
                  found ->
                      new Refutation.Replayed(
                          witness(found.arguments()),
                          found.exception(),
                          found.decoding(),
                          List.of(),
                          List.of(),
                          search.call(found.arguments()),
                          OF_CALL));
      Optional<Refutation.Endless> endless =
          crash.isPresent()
              ? Optional.empty()
              : search
                  .endless()
                  .map(
                      found ->
                          new Refutation.Endless(
                              witness(found.arguments()),
                              found.steps(),
                              found.at(),
                              List.of(),
                              search.call(found.arguments()),
                              OF_CALL));
      return new Found(crash, endless);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Found.NOTHING;
    }
  }

  private JsonValue witness(List<JsonValue> arguments) {
    if (witnessOf >= 0) {
      return arguments.get(witnessOf);
    }
    Map<String, JsonValue> all = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      all.put(parameters.get(i).name(), arguments.get(i));
    }
    return new JsonValue.JsonObject(all);
  }
}

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

  /** A crash as a witness; no model was there to answer. */
  Optional<Refutation.Replayed> find() {
    List<String> texts = CodeConstants.of(interpreter.classPath().load(method.owner()), method);
    List<ConcreteValues> values = new ArrayList<>();
    for (HandlerParameter parameter : parameters) {
      parameter.concrete(texts).ifPresent(values::add);
    }
    if (values.size() < parameters.size()
        || OutsideWorld.isReachedFrom(interpreter.classPath(), method)) {
      return Optional.empty();
    }
    DeclaredExceptions declared = new DeclaredExceptions(method, interpreter);
    try {
      ConcreteSearch search =
          new ConcreteSearch(
              method, values, replay, declared::coverNamed, interpreter.limits().trials());
      return search
          .find()
          .map(
              crash ->
                  new Refutation.Replayed(
                      witness(crash.arguments()),
                      crash.exception(),
                      crash.decoding(),
                      List.of(),
                      List.of(),
                      search.call(crash.arguments()),
                      new CauseOfCrash(List.of(), Cause.CALL, false)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
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

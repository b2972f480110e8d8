package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.search.CodeConstants;
import dev.airtight.paths.search.ConcreteSearch;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.Crash;
import dev.airtight.paths.search.OutsideWorld;
import dev.airtight.paths.step.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  /** How many characters of a witness are too many to see what matters. */
  private static final int LARGE = 200;

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
    Optional<ConcreteSearch> possible = search();
    if (possible.isEmpty()) {
      return Found.NOTHING;
    }
    ConcreteSearch search = possible.get();
    try {
      Optional<Refutation.Replayed> crash =
          search.find().map(found -> replayed(search, found, List.of(), OF_CALL));
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

  /**
   * A crash of the same code on a smaller input, where the one found is too large to be looked at
   * and can be made without following a path; else the one found. Of the smaller one it is not told
   * which way it takes.
   */
  Refutation.Replayed smaller(Refutation.Replayed found) {
    Optional<List<JsonValue>> arguments = arguments(found.witness());
    if (JsonWriter.compact(found.witness()).length() < LARGE || arguments.isEmpty()) {
      return found;
    }
    Optional<ConcreteSearch> search = search().filter(each -> each.allows(arguments.get()));
    if (search.isEmpty()) {
      return found;
    }
    try {
      Crash reduced =
          search.get().reduced(new Crash(arguments.get(), found.exception(), found.decoding()));
      return reduced.arguments().equals(arguments.get())
          ? found
          : replayed(search.get(), reduced, found.wiring(), found.cause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return found;
    }
  }

  /** Empty where some input cannot be made without following a path, or more than it matters. */
  private Optional<ConcreteSearch> search() {
    replay.noteRead(method.owner());
    List<String> texts =
        CodeConstants.of(interpreter.classPath().unnoted().load(method.owner()), method);
    List<ConcreteValues> values = new ArrayList<>();
    for (HandlerParameter parameter : parameters) {
      parameter.concrete(texts).ifPresent(values::add);
    }
    if (values.size() < parameters.size()
        || OutsideWorld.isReachedFrom(interpreter.classPath(), method)) {
      return Optional.empty();
    }
    DeclaredExceptions declared = new DeclaredExceptions(method, interpreter);
    return Optional.of(
        new ConcreteSearch(
            method, values, replay, declared::coverNamed, interpreter.limits().trials()));
  }

  private Refutation.Replayed replayed(
      ConcreteSearch search, Crash found, List<String> wiring, CauseOfCrash cause) {
    return new Refutation.Replayed(
        witness(found.arguments()),
        found.exception(),
        found.decoding(),
        List.of(),
        wiring,
        search.call(found.arguments()),
        cause);
  }

  /** One for each parameter; empty where a witness does not show them all. */
  private Optional<List<JsonValue>> arguments(JsonValue witness) {
    if (witnessOf >= 0) {
      return parameters.size() == 1 ? Optional.of(List.of(witness)) : Optional.empty();
    }
    return witness instanceof JsonValue.JsonObject object
            && parameters.stream().allMatch(each -> object.members().containsKey(each.name()))
        ? Optional.of(
            parameters.stream()
                .map(each -> Objects.requireNonNull(object.members().get(each.name())))
                .toList())
        : Optional.empty();
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

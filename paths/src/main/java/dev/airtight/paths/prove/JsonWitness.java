package dev.airtight.paths.prove;

import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Environment;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.input.Exchange;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.replay.JdkContainer;
import dev.airtight.solver.encode.ExpressionParts;
import dev.airtight.solver.encode.JsonLeaves;
import dev.airtight.solver.term.Assignment;
import dev.airtight.solver.term.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the JSON value that an assignment gives to an input. */
final class JsonWitness {
  private final InputParts inputs;
  private final Evaluation evaluation;
  private final JsonLeaves leaves;
  private final Map<Integer, JdkContainer> classes;
  private final Set<String> objections = new LinkedHashSet<>();

  /**
   * @param inputs every element and object that the assignment needs has been made
   */
  JsonWitness(InputParts inputs, Evaluation evaluation) {
    this(inputs, evaluation, Map.of());
  }

  /**
   * @param classes of a caller's collections where it matters, by the id of their elements or
   *     entries
   */
  JsonWitness(InputParts inputs, Evaluation evaluation, Map<Integer, JdkContainer> classes) {
    this.inputs = inputs;
    this.evaluation = evaluation;
    this.leaves = new JsonLeaves(evaluation);
    this.classes = classes;
  }

  /**
   * The value of a node.
   *
   * <p>A number without a finite decimal expansion is rounded; where an output is not allowed for
   * such a reason, that is an {@linkplain #objections objection}.
   */
  JsonValue read(InputNode node) {
    return node.match(new Reading());
  }

  /** Why outputs that were read are not allowed after all. */
  List<String> objections() {
    return List.copyOf(objections);
  }

  /**
   * Looks for objections of what a prompt ensures.
   *
   * @param assignment the one that is read
   */
  void hold(Exchange exchange, Assignment assignment) {
    Map<String, JsonValue> arguments = new LinkedHashMap<>();
    exchange.arguments().forEach((name, node) -> arguments.put(name, read(node)));
    exchange
        .chosen()
        .forEach(
            (name, read) ->
                read.apply(assignment)
                    .filter(value -> isArgument(exchange, name, value))
                    .ifPresent(value -> arguments.put(name, value)));
    Environment environment = Environment.ofPrompt(arguments, read(exchange.output()));
    ContractEvaluator evaluator = new ContractEvaluator(exchange.contract());
    for (Requirement ensure : exchange.prompt().ensures()) {
      Optional<String> missing =
          ExpressionParts.all(ensure.condition()).stream()
              .filter(ReferenceExpression.Argument.class::isInstance)
              .map(part -> ((ReferenceExpression.Argument) part).parameter())
              .filter(name -> !arguments.containsKey(name))
              .findFirst();
      if (missing.isPresent()) {
        objections.add(
            "what "
                + exchange.prompt().name()
                + " ensures of "
                + missing.get()
                + " is not known to hold, as that is not followed");
      } else {
        evaluator.check(List.of(ensure), environment).stream()
            .map(Violation::message)
            .forEach(objections::add);
      }
    }
  }

  private static boolean isArgument(Exchange exchange, String name, JsonValue value) {
    return exchange
        .prompt()
        .parameter(name)
        .filter(
            parameter ->
                new ContractEvaluator(exchange.contract()).check(parameter.type(), value).isEmpty())
        .isPresent();
  }

  private final class Reading implements InputNode.Cases<JsonValue> {

    @Override
    public JsonValue bool(InputNode.Bool node) {
      return leaves.truth(node.term());
    }

    @Override
    public JsonValue whole(InputNode.Whole node) {
      return leaves.whole(node.term());
    }

    @Override
    public JsonValue decimal(InputNode.Decimal node) {
      return leaves.decimal(node.term());
    }

    @Override
    public JsonValue numeral(InputNode.Numeral node) {
      return leaves.numeral(node.term());
    }

    /** A text that is decoded is the output that it is decoded as, in JSON. */
    @Override
    public JsonValue text(InputNode.Text node) {
      Dialogue.Read decoded = inputs.dialogue().reads().get(node.term());
      if (decoded != null) {
        return new JsonValue.JsonString(JsonWriter.compact(read(decoded.node())));
      }
      JsonValue text = leaves.text(node.term());
      Dialogue.Promise promise = inputs.dialogue().promises().get(node.term());
      if (promise != null && !isKept(promise, ((JsonValue.JsonString) text).value())) {
        objections.add("it is no output of " + promise.prompt().name());
      }
      return text;
    }

    /** What a prompt ensures besides depends on what is asked. */
    private boolean isKept(Dialogue.Promise promise, String text) {
      return promise.prompt().ensures().isEmpty()
          && new JsonReader().read(text) instanceof JsonText.Document document
          && document.duplicateKeys().isEmpty()
          && new ContractEvaluator(promise.contract())
              .check(promise.prompt().returns(), document.value())
              .isEmpty();
    }

    @Override
    public JsonValue choice(InputNode.Choice node) {
      int index = evaluation.of(node.choice()).intValueExact();
      return new JsonValue.JsonString(node.texts().get(index));
    }

    @Override
    public JsonValue alwaysNull(InputNode.Null node) {
      return new JsonValue.JsonNull();
    }

    @Override
    public JsonValue nullable(InputNode.Nullable node) {
      return evaluation.of(node.isNull()) ? new JsonValue.JsonNull() : read(node.base());
    }

    @Override
    public JsonValue members(InputNode.Members node) {
      List<String> order = new ArrayList<>();
      node.order()
          .ifPresent(
              id -> inputs.entriesOf(id).forEach(entry -> order.add(evaluation.of(entry.key()))));
      Map<String, JsonValue> members = new LinkedHashMap<>();
      node.members().stream()
          .sorted(Comparator.comparingInt(member -> placeOf(member.name(), order)))
          .filter(member -> evaluation.of(member.present()))
          .forEach(member -> members.put(member.name(), read(member.node())));
      return new JsonValue.JsonObject(members);
    }

    @Override
    public JsonValue oneOf(InputNode.OneOf node) {
      return node.cases().stream()
          .filter(each -> evaluation.of(each.chosen()))
          .findFirst()
          .map(each -> read(each.node()))
          .orElseThrow();
    }

    /** What the order says nothing of stands behind. */
    private static int placeOf(String name, List<String> order) {
      int place = order.indexOf(name);
      return place < 0 ? order.size() : place;
    }

    @Override
    public JsonValue typed(InputNode.Typed node) {
      return read(node.base());
    }

    @Override
    public JsonValue sequence(InputNode.Sequence node) {
      int size = evaluation.of(node.size()).intValueExact();
      TreeMap<Integer, JsonValue> elements = new TreeMap<>();
      for (InputParts.Element element : inputs.elementsOf(node.id())) {
        int index = element.place(evaluation, size);
        if (index >= 0) {
          elements.put(index, read(element.node()));
        }
      }
      return made(node.id(), "elements", new JsonValue.JsonArray(List.copyOf(elements.values())));
    }

    @Override
    public JsonValue mapping(InputNode.Mapping node) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      int size = evaluation.of(node.size()).intValueExact();
      inputs.entriesOf(node.id()).stream()
          .limit(size)
          .forEach(entry -> members.put(evaluation.of(entry.key()), read(entry.node())));
      return made(node.id(), "entries", new JsonValue.JsonObject(members));
    }

    @Override
    public JsonValue fields(InputNode.Fields node) {
      return object(node.id());
    }

    @Override
    public JsonValue built(InputNode.Built node) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      node.arguments().forEach(argument -> members.put(argument.name(), read(argument.node())));
      addFields(node.id(), members);
      return new JsonValue.JsonObject(members);
    }

    @Override
    public JsonValue kept(InputNode.Kept node) {
      return object(node.id());
    }

    /** The terms approximate some clauses; a witness has to satisfy the clauses themselves. */
    @Override
    public JsonValue output(InputNode.Output node) {
      JsonValue value = inputs.dialogue().decided(node).orElseGet(() -> read(node.base()));
      if (!node.isAnyText()) {
        new ContractEvaluator(node.contract())
            .check(node.type(), value).stream().map(Violation::message).forEach(objections::add);
      }
      return value;
    }

    /** A chain of calls, as of a builder, is one object. */
    @Override
    public JsonValue called(InputNode.Called node) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      for (int index = 0; index < node.arguments().size(); index++) {
        JsonValue value = read(node.arguments().get(index).node());
        if (index == 0 && node.isOnObject() && value instanceof JsonValue.JsonObject object) {
          members.putAll(object.members());
        } else {
          members.put(node.arguments().get(index).name(), value);
        }
      }
      return new JsonValue.JsonObject(members);
    }

    @Override
    public JsonValue deferred(InputNode.Deferred node) {
      return read(Objects.requireNonNull(inputs.madeFor(node.id())));
    }
  }

  /** Says how the caller made a collection. */
  private JsonValue made(int id, String name, JsonValue content) {
    JdkContainer chosen = classes.get(id);
    if (chosen == null) {
      return content;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("made as", new JsonValue.JsonString(chosen.words()));
    members.put(name, content);
    return new JsonValue.JsonObject(members);
  }

  private JsonValue object(int id) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    addFields(id, members);
    return new JsonValue.JsonObject(members);
  }

  private void addFields(int object, Map<String, JsonValue> members) {
    for (InputParts.Field field : inputs.fieldsOf(object)) {
      boolean isUnchanged =
          field.node() instanceof InputNode.Kept kept && inputs.fieldsOf(kept.id()).isEmpty();
      if (!isUnchanged) {
        members.put(field.name(), read(field.node()));
      }
    }
    addAnswers(object, members);
  }

  /** What each method answered, in order. */
  private void addAnswers(int object, Map<String, JsonValue> members) {
    Map<String, List<JsonValue>> answers = new LinkedHashMap<>();
    for (InputParts.Deed deed : inputs.answersOf(object)) {
      answers.computeIfAbsent(deed.method() + "()", method -> new ArrayList<>()).add(deed(deed));
    }
    answers.forEach((method, all) -> members.put(method, new JsonValue.JsonArray(all)));
  }

  private JsonValue deed(InputParts.Deed deed) {
    if (deed instanceof InputParts.CalledBack call) {
      return new JsonValue.JsonObject(
          Map.of(
              "calls argument " + (call.argument() + 1) + " with",
              new JsonValue.JsonArray(call.nodes().stream().map(this::read).toList())));
    }
    InputParts.Answer answer = (InputParts.Answer) deed;
    return answer.isThrown() && answer.node() instanceof InputNode.Typed
        ? new JsonValue.JsonObject(
            Map.of("throws", new JsonValue.JsonString(answer.type().toString())))
        : read(answer.node());
  }
}

package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.solver.term.Evaluation;
import dev.airtight.solver.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the JSON value that an assignment gives to an input. */
public final class JsonWitness {
  private final InputParts inputs;
  private final Evaluation evaluation;

  /**
   * @param inputs every element and object that the assignment needs has been made
   */
  public JsonWitness(InputParts inputs, Evaluation evaluation) {
    this.inputs = inputs;
    this.evaluation = evaluation;
  }

  /**
   * The value of a node.
   *
   * <p>A number without a finite decimal expansion is rounded, so the value may have to be checked.
   */
  public JsonValue read(InputNode node) {
    if (node instanceof InputNode.Null) {
      return new JsonValue.JsonNull();
    } else if (node instanceof InputNode.Bool bool) {
      return new JsonValue.JsonBoolean(evaluation.of(bool.term()));
    } else if (node instanceof InputNode.Whole whole) {
      return whole(evaluation.of(whole.term()));
    } else if (node instanceof InputNode.Decimal decimal) {
      return decimal(evaluation.of(decimal.term()));
    } else if (node instanceof InputNode.Text text) {
      return new JsonValue.JsonString(evaluation.of(text.term()));
    } else if (node instanceof InputNode.Choice choice) {
      int index = evaluation.of(choice.choice()).intValueExact();
      return new JsonValue.JsonString(choice.texts().get(index));
    } else if (node instanceof InputNode.Nullable nullable) {
      return evaluation.of(nullable.isNull()) ? new JsonValue.JsonNull() : read(nullable.base());
    } else if (node instanceof InputNode.Typed typed) {
      return read(typed.base());
    } else if (node instanceof InputNode.Deferred deferred) {
      return read(Objects.requireNonNull(inputs.madeFor(deferred.id())));
    }
    return collection(node);
  }

  private JsonValue collection(InputNode node) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (node instanceof InputNode.Members known) {
      for (InputNode.Member member : known.members()) {
        if (evaluation.of(member.present())) {
          members.put(member.name(), read(member.node()));
        }
      }
    } else if (node instanceof InputNode.Built built) {
      built.arguments().forEach(argument -> members.put(argument.name(), read(argument.node())));
      addFields(built.id(), members);
    } else if (node instanceof InputNode.Kept kept) {
      addFields(kept.id(), members);
    } else if (node instanceof InputNode.Fields fields) {
      addFields(fields.id(), members);
    } else if (node instanceof InputNode.Mapping mapping) {
      for (InputParts.Entry entry : inputs.entriesOf(mapping.id())) {
        members.put(evaluation.of(entry.key()), read(entry.node()));
      }
    } else if (node instanceof InputNode.Sequence sequence) {
      int size = evaluation.of(sequence.size()).intValueExact();
      TreeMap<Integer, JsonValue> elements = new TreeMap<>();
      for (InputParts.Element element : inputs.elementsOf(sequence.id())) {
        int index = evaluation.of(element.index()).intValueExact();
        if (index < size) {
          elements.put(index, read(element.node()));
        }
      }
      return new JsonValue.JsonArray(java.util.List.copyOf(elements.values()));
    }
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
  }

  private static JsonValue whole(BigInteger value) {
    return JsonValue.JsonNumber.of(new BigDecimal(value));
  }

  private static JsonValue decimal(Rational value) {
    BigDecimal numerator = new BigDecimal(value.numerator());
    BigDecimal denominator = new BigDecimal(value.denominator());
    try {
      return JsonValue.JsonNumber.of(numerator.divide(denominator));
    } catch (ArithmeticException endless) {
      return JsonValue.JsonNumber.of(numerator.divide(denominator, MathContext.DECIMAL128));
    }
  }
}

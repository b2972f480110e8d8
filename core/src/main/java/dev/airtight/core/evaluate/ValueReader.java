package dev.airtight.core.evaluate;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads what references refer to, as the JSON kind their type promises. */
final class ValueReader {

  private final Contract contract;

  ValueReader(Contract contract) {
    this.contract = contract;
  }

  /** The value, or null when it is absent. */
  @Nullable JsonValue find(ReferenceExpression reference, Environment environment)
      throws NotEvaluatedException {
    if (reference instanceof ReferenceExpression.Self) {
      return environment.self();
    }
    if (reference instanceof ReferenceExpression.Output) {
      return environment.output();
    }
    if (reference instanceof ReferenceExpression.Argument argument) {
      return environment.arguments().get(argument.parameter());
    }
    if (reference instanceof ReferenceExpression.Element element) {
      return environment.element(element.variable());
    }
    ReferenceExpression.FieldOf field = (ReferenceExpression.FieldOf) reference;
    return object(field.target(), environment).get(field.field());
  }

  JsonValue value(ReferenceExpression reference, Environment environment)
      throws NotEvaluatedException {
    JsonValue value = find(reference, environment);
    if (value == null) {
      throw new NotEvaluatedException("something in it is absent");
    }
    return value;
  }

  JsonObject object(ReferenceExpression reference, Environment environment)
      throws NotEvaluatedException {
    if (value(reference, environment) instanceof JsonObject object) {
      return object;
    }
    throw wrongType();
  }

  boolean truth(ReferenceExpression reference, Environment environment)
      throws NotEvaluatedException {
    if (value(reference, environment) instanceof JsonBoolean truth) {
      return truth.value();
    }
    throw wrongType();
  }

  BigDecimal number(ReferenceExpression reference, Environment environment)
      throws NotEvaluatedException {
    if (value(reference, environment) instanceof JsonNumber number
        && (number.isInteger()
            || !(contract.bare(reference.type()) instanceof Type.IntegerNumber))) {
      return number.value();
    }
    throw wrongType();
  }

  String text(ReferenceExpression reference, Environment environment) throws NotEvaluatedException {
    if (value(reference, environment) instanceof JsonString string
        && WellFormed.isWellFormed(string.value())) {
      return string.value();
    }
    throw wrongType();
  }

  /** The name of the enum's member. */
  String member(ReferenceExpression reference, String definition, Environment environment)
      throws NotEvaluatedException {
    String text = text(reference, environment);
    if (contract.definition(definition) instanceof EnumDefinition enumeration) {
      return enumeration
          .memberWithText(text)
          .orElseThrow(() -> new NotEvaluatedException("a string in it is no member of its enum"))
          .name();
    }
    throw wrongType();
  }

  /** The elements of a list or the values of a map. */
  Collection<JsonValue> elements(ReferenceExpression reference, Environment environment)
      throws NotEvaluatedException {
    JsonValue value = value(reference, environment);
    Type type = contract.bare(reference.type());
    if (value instanceof JsonArray array && type instanceof Type.ListOf) {
      return array.elements();
    }
    if (value instanceof JsonObject object && type instanceof Type.MapOf) {
      return object.members().values();
    }
    throw wrongType();
  }

  private static NotEvaluatedException wrongType() {
    return new NotEvaluatedException("something in it is not of its declared type");
  }
}

package dev.airtight.solver.sample;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Expression;
import dev.airtight.core.contract.NumberExpression;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.TextExpression;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.solver.encode.ExpressionParts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The constants that a contract's requirements mention: values near them are telling. */
record Constants(List<String> texts, List<BigDecimal> numbers) {

  private static final int LARGEST_SCALE = 100;

  static Constants of(Contract contract) {
    Collector collector = new Collector();
    for (TypeDefinition definition : contract.types().values()) {
      collector.definition(definition);
    }
    for (Prompt prompt : contract.prompts().values()) {
      collector.type(prompt.returns());
      prompt.parameters().forEach(parameter -> collector.type(parameter.type()));
      prompt.ensures().forEach(collector::requirement);
    }
    return new Constants(List.copyOf(collector.texts), List.copyOf(collector.numbers));
  }

  /** These constants and some texts. */
  Constants with(Collection<String> more) {
    Set<String> all = new LinkedHashSet<>(texts);
    all.addAll(more);
    return new Constants(List.copyOf(all), numbers);
  }

  private static final class Collector {

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();

    void definition(TypeDefinition definition) {
      if (definition instanceof TypeDefinition.RecordDefinition record) {
        record.fields().forEach(field -> type(field.type()));
        record.requirements().forEach(this::requirement);
      } else if (definition instanceof TypeDefinition.AliasDefinition alias) {
        type(alias.type());
      }
    }

    void type(Type type) {
      if (type instanceof Type.Restricted restricted) {
        requirement(restricted.requirement());
      }
      type.inside().ifPresent(this::type);
    }

    void requirement(Requirement requirement) {
      for (Expression part : ExpressionParts.all(requirement.condition())) {
        if (part instanceof TextExpression.TextLiteral literal) {
          texts.add(literal.value());
        } else if (part instanceof NumberExpression.NumberLiteral literal
            && Math.abs((long) literal.value().scale()) <= LARGEST_SCALE) {
          numbers.add(literal.value());
        }
      }
    }
  }
}

package dev.airtight.solver.encode;

import dev.airtight.core.contract.ReferenceExpression;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicJson.Unexplored;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what references refer to. */
final class Navigator {

  private Navigator() {}

  /** The node; an unexplored one where the symbolic value does not reach so far. */
  static SymbolicJson node(ReferenceExpression reference, SymbolicEnvironment environment) {
    @Nullable SymbolicJson found = find(reference, environment);
    return found == null ? new Unexplored(reference.type()) : found;
  }

  private static @Nullable SymbolicJson find(
      ReferenceExpression reference, SymbolicEnvironment environment) {
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
    return field((ReferenceExpression.FieldOf) reference, environment)
        .map(FieldOf::value)
        .orElse(null);
  }

  /** The field with its presence; empty where the symbolic value does not reach so far. */
  static Optional<FieldOf> field(
      ReferenceExpression.FieldOf reference, SymbolicEnvironment environment) {
    SymbolicJson target = node(reference.target(), environment).notNull();
    @Nullable RecordOf record = null;
    if (target instanceof RecordOf whole) {
      record = whole;
    } else if (target instanceof UnionOf union) {
      record = union.records().get(reference.record());
    }
    return record == null
        ? Optional.empty()
        : Optional.ofNullable(record.fields().get(reference.field()));
  }
}

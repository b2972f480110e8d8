package dev.airtight.core.check.resolve;

import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticSink;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code | null} on types that allow null already, which can be said only once all aliases
 * are known.
 */
public final class NullableTypes {

  private final Definitions definitions;
  private final DiagnosticSink sink;

  public NullableTypes(Definitions definitions, DiagnosticSink sink) {
    this.definitions = definitions;
    this.sink = sink;
  }

  /** Reports each needless {@code | null} in types and prompts. */
  public void check(Collection<TypeDefinition> types, Collection<Prompt> prompts) {
    for (TypeDefinition definition : types) {
      if (definition instanceof RecordDefinition record) {
        record.fields().forEach(field -> check(field.type()));
      } else if (definition instanceof AliasDefinition alias) {
        check(alias.type());
      }
    }
    for (Prompt prompt : prompts) {
      check(prompt.returns());
      prompt.parameters().forEach(parameter -> check(parameter.type()));
    }
  }

  private void check(Type type) {
    @Nullable Type current = type;
    while (current != null) {
      if (current instanceof Type.OrNull orNull && definitions.shape(orNull.base()).nullable()) {
        sink.report(
            DiagnosticCode.NULLABLE_TWICE,
            orNull.clause().source(),
            orNull.clause().span(),
            "this type allows null already",
            "remove one '| null'");
        return;
      }
      current = current.inside().orElse(null);
    }
  }
}

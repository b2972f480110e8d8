package dev.airtight.frameworks.openai;

import dev.airtight.frameworks.schema.ContractOfType;
import dev.airtight.frameworks.schema.SchemaDialect;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.SchemaOfType;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.Optional;
import java.util.Set;

/** How applications ask models with openai-java 4.x. */
public final class OpenAiCalls implements ModelCalls {
  private static final Set<String> SERVICES =
      Set.of(
          "com/openai/services/blocking/chat/ChatCompletionService",
          "com/openai/services/blocking/ResponseService",
          "com/openai/services/async/chat/ChatCompletionServiceAsync",
          "com/openai/services/async/ResponseServiceAsync");

  /** {@code extractSchema} requires all members, as OpenAI's strict mode wants it. */
  private static final SchemaDialect DIALECT =
      new SchemaDialect(true, SchemaDialect.Required.ALL, true, false, false);

  @Override
  public String name() {
    return "openai-java";
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    return SERVICES.contains(method.owner()) && method.name().equals("create")
        ? Optional.of(
            new ModelCall.NotFollowed(
                "which answer a "
                    + method.descriptor().returnType().javaName()
                    + " holds is not followed"))
        : Optional.empty();
  }

  @Override
  public SchemaOfType schema() {
    return (classPath, type) -> ContractOfType.of(classPath, type, DIALECT);
  }
}

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

  private static final String COMPLETION = "com/openai/models/chat/completions/ChatCompletion";

  private static final String RESPONSE = "com/openai/models/responses/Response";

  /** Made by the framework's own code of the answer of another call. */
  private static final Set<String> STRUCTURED =
      Set.of(
          "com/openai/models/chat/completions/StructuredChatCompletion",
          "com/openai/models/responses/StructuredResponse");

  /** {@code extractSchema} requires all members, as OpenAI's strict mode wants it. */
  private static final SchemaDialect DIALECT =
      new SchemaDialect(true, SchemaDialect.Required.ALL, true, false, false, false);

  @Override
  public String name() {
    return "openai-java";
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    if (!SERVICES.contains(method.owner()) || !method.name().equals("create")) {
      return Optional.empty();
    }
    String result = method.descriptor().returnType().internalName();
    if (STRUCTURED.contains(result)) {
      return Optional.of(new ModelCall.Delegated());
    }
    return Optional.of(
        switch (result) {
          case COMPLETION -> OpenAiHolders.chatCompletion();
          case RESPONSE -> ResponseHolders.response();
          default ->
              new ModelCall.NotFollowed(
                  "which answer a "
                      + method.descriptor().returnType().javaName()
                      + " holds is not followed");
        });
  }

  @Override
  public Optional<SchemaOfType> schema() {
    return Optional.of((classPath, type) -> ContractOfType.of(classPath, type, DIALECT));
  }
}

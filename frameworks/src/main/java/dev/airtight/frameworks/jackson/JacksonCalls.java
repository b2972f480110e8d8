package dev.airtight.frameworks.jackson;

import dev.airtight.frameworks.schema.ContractOfType;
import dev.airtight.frameworks.schema.SchemaDialect;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.SchemaOfType;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.MethodReference;
import java.util.Optional;
import java.util.Set;

/** Jackson asks no model: it decodes what others said. */
public final class JacksonCalls implements ModelCalls {
  private static final Set<String> MAPPERS =
      Set.of(
          "com/fasterxml/jackson/databind/ObjectMapper",
          "com/fasterxml/jackson/databind/json/JsonMapper",
          "tools/jackson/databind/ObjectMapper",
          "tools/jackson/databind/json/JsonMapper");
  private static final SchemaDialect DRAFT =
      new SchemaDialect(true, SchemaDialect.Required.ALL, true, true, false, true);

  @Override
  public String name() {
    return "jackson";
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    return Optional.empty();
  }

  @Override
  public boolean decodes(MethodReference method) {
    return MAPPERS.contains(method.owner()) && method.name().equals("readValue");
  }

  /** Of a type that a mapper reads, all members are wanted. */
  @Override
  public Optional<SchemaOfType> draft() {
    return Optional.of((classPath, type) -> ContractOfType.of(classPath, type, DRAFT));
  }
}

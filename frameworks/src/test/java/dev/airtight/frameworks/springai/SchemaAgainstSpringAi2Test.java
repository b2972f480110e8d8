package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.schema.Schemas;

class SchemaAgainstSpringAi2Test extends SchemasOfSpringAi {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("spring-ai-2", Schemas.TYPES);

  SchemaAgainstSpringAi2Test() {
    super(APPLICATION);
  }
}

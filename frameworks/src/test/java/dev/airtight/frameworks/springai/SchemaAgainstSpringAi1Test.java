package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.FrameworkApplication;
import dev.airtight.frameworks.schema.Schemas;

class SchemaAgainstSpringAi1Test extends SchemasOfSpringAi {
  private static final FrameworkApplication APPLICATION =
      new FrameworkApplication("spring-ai-1", Schemas.TYPES);

  SchemaAgainstSpringAi1Test() {
    super(APPLICATION);
  }
}

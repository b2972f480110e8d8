package dev.airtight.frameworks.jackson;

import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.Optional;

/** Jackson asks no model: it decodes what others said. */
final class JacksonCalls implements ModelCalls {
  @Override
  public String name() {
    return "jackson";
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    return Optional.empty();
  }
}

package dev.airtight.paths.ask;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import java.util.List;
import java.util.Optional;

/**
 * An application's own interface to a model: a method without a body that is annotated with the
 * prompt it stands for.
 */
public final class PromptedMethods implements ModelCalls {
  /** The internal name of {@code @Prompt}. */
  public static final String PROMPT = "dev/airtight/annotations/Prompt";

  /** What a decoder's own exceptions are wrapped in differs; this much is common to them. */
  private static final String REFUSAL = "java/lang/RuntimeException";

  @Override
  public String name() {
    return "@Prompt";
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    return method.isAbstract()
            && method.annotation(PROMPT).isPresent()
            && !method.descriptor().returnType().isVoid()
        ? Optional.of(
            new ModelCall.Decoded(Optional.empty(), new ModelCall.Result(), List.of(REFUSAL)))
        : Optional.empty();
  }
}

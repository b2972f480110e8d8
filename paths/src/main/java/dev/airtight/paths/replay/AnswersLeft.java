package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.MethodReference;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether one call asked a model for more than its witness answers: nobody sent that. */
final class AnswersLeft {
  private final Set<MethodReference> models;
  private final AtomicBoolean exceeded = new AtomicBoolean();

  AnswersLeft(Set<MethodReference> models) {
    this.models = models;
  }

  /**
   * A method is called for which there is no answer.
   *
   * @throws IllegalStateException if it asks a model; whatever the caller does with it, it is noted
   */
  void withoutAnswer(Method method) {
    if (models.stream().anyMatch(model -> isSame(model, method))) {
      exceeded.set(true);
      throw new IllegalStateException("a model is asked that has nothing more to say");
    }
  }

  private static boolean isSame(MethodReference model, Method method) {
    return model.name().equals(method.getName())
        && model.owner().equals(method.getDeclaringClass().getName().replace('.', '/'))
        && model
            .descriptor()
            .text()
            .equals(
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                    .descriptorString());
  }

  boolean areExceeded() {
    return exceeded.get();
  }
}

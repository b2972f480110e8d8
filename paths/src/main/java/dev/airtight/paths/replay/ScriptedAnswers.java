package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.MethodDescriptor;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that one object has for calls of its methods, each used once. */
final class ScriptedAnswers {
  static final ScriptedAnswers NONE = new ScriptedAnswers();

  /** What is next. */
  sealed interface Next {}

  /**
   * The end of a call.
   *
   * @param value what is returned, or the exception that is thrown
   */
  record End(boolean isThrown, @Nullable Object value) implements Next {}

  /**
   * A call of a function that is an argument.
   *
   * @param argument its index
   * @param given what it is called with
   */
  record CallBack(int argument, List<@Nullable Object> given) implements Next {}

  private final Map<String, Deque<Next>> byMethod = new HashMap<>();

  void add(String method, MethodDescriptor descriptor, Next answer) {
    List<String> parameters = descriptor.parameters().stream().map(type -> type.text()).toList();
    byMethod.computeIfAbsent(method + parameters, key -> new ArrayDeque<>()).add(answer);
  }

  /** What a method does next; null where nothing is left. */
  @Nullable Next next(Method method) {
    List<String> parameters =
        Arrays.stream(method.getParameterTypes()).map(Class::descriptorString).toList();
    Deque<Next> left = byMethod.get(method.getName() + parameters);
    return left == null ? null : left.poll();
  }
}

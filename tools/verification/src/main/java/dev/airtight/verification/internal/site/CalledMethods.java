package dev.airtight.verification.internal.site;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.signature.MethodReference;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which methods the body of a method names: those it calls, and those that lambdas of it are. */
final class CalledMethods {
  private CalledMethods() {}

  static Set<MethodReference> of(JavaMethod method) {
    Set<MethodReference> called = new LinkedHashSet<>();
    method
        .code()
        .ifPresent(
            code ->
                code.instructions().stream().flatMap(CalledMethods::named).forEach(called::add));
    return called;
  }

  private static Stream<MethodReference> named(Instruction instruction) {
    if (instruction instanceof Instruction.Invoke invoke) {
      return Stream.of(invoke.method());
    } else if (instruction instanceof Instruction.InvokeDynamic dynamic) {
      return dynamic.arguments().stream().flatMap(CalledMethods::named);
    }
    return Stream.empty();
  }

  private static Stream<MethodReference> named(ConstantValue constant) {
    return constant instanceof ConstantValue.HandleConstant handle
            && handle.handle() instanceof MethodHandleReference.OfMethod of
        ? Stream.of(of.method())
        : Stream.empty();
  }
}

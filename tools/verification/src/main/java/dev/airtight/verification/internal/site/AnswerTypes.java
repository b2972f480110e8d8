package dev.airtight.verification.internal.site;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.code.classfile.ClassProblemException;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.lookup.MethodLookup;
import dev.airtight.paths.code.lookup.MethodResolution;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.SignatureParser;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which Java types the answers are made into that a method asks for, as its body says it. */
final class AnswerTypes {
  private final ClassPath classPath;
  private final MethodResolution resolution;

  AnswerTypes(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.resolution = new MethodResolution(hierarchy);
  }

  /** A type, and the framework whose decoder makes it. */
  record AnswerType(KnownModelCalls.Known asked, JavaType type) {}

  Set<AnswerType> of(JavaMethod method) {
    Set<AnswerType> types = new LinkedHashSet<>();
    add(method, new LinkedHashSet<>(), types);
    return types;
  }

  private void add(JavaMethod method, Set<MethodReference> seen, Set<AnswerType> types) {
    JavaClass owner = classPath.load(method.owner());
    for (MethodReference called : CalledMethods.of(method)) {
      JavaMethod own =
          called.owner().equals(owner.name())
              ? owner.method(called.name(), called.descriptor()).orElse(null)
              : null;
      if (own != null && own.isSynthetic() && seen.add(called)) {
        add(own, seen, types);
      } else if (!called.owner().startsWith("java/") && !called.owner().startsWith("[")) {
        add(method, called, types);
      }
    }
  }

  private void add(JavaMethod caller, MethodReference called, Set<AnswerType> types) {
    MethodLookup lookup;
    try {
      lookup = resolution.resolve(called);
    } catch (ClassProblemException notThere) {
      return;
    }
    if (lookup instanceof MethodLookup.Found found) {
      KnownModelCalls.of(classPath, found.method())
          .ifPresent(
              known -> {
                if (known.call() instanceof ModelCall.Decoded decoded) {
                  add(caller, found.method(), known, decoded, types);
                }
              });
    }
  }

  /** A type that an argument stands for is one of the class literals around the call. */
  private void add(
      JavaMethod caller,
      JavaMethod called,
      KnownModelCalls.Known known,
      ModelCall.Decoded decoded,
      Set<AnswerType> types) {
    if (decoded.into() instanceof ModelCall.Result) {
      types.add(
          new AnswerType(
              known,
              SignatureParser.result(called.header().signature(), called.descriptor(), Map.of())));
      return;
    }
    caller.code().stream()
        .flatMap(code -> code.instructions().stream())
        .filter(Instruction.Constant.class::isInstance)
        .map(instruction -> ((Instruction.Constant) instruction).value())
        .filter(ConstantValue.ClassConstant.class::isInstance)
        .map(constant -> ((ConstantValue.ClassConstant) constant).type())
        .forEach(type -> types.add(new AnswerType(known, JavaType.of(type))));
  }
}

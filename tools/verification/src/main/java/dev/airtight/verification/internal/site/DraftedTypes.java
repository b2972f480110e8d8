package dev.airtight.verification.internal.site;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that answers are made into around a call site, as far as its code shows them. */
final class DraftedTypes {
  /** Of an answer that is a text, nothing is made. */
  private static final JavaType TEXT = JavaType.of(TypeDescriptor.STRING);

  private final ClassPath classPath;

  private DraftedTypes(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * A type, and who knows what contract it makes.
   *
   * @param framework that decodes into it
   */
  record Drafted(ModelCalls framework, JavaType type) {}

  /** Those that a framework decodes answers into, and those that the site decodes texts into. */
  static List<Drafted> of(ClassPath classPath, CallSite site) {
    DraftedTypes types = new DraftedTypes(classPath);
    List<Drafted> all = new ArrayList<>();
    for (ModelCallsOf.Found call : site.calls()) {
      for (ModelCall.Decoded decoded : call.asked().known().call().decodings()) {
        types.asked(call, decoded.into()).stream()
            .filter(type -> !type.equals(TEXT))
            .forEach(type -> all.add(new Drafted(call.asked().known().framework(), type)));
      }
    }
    Stream.concat(Stream.of(site.method()), site.calls().stream().map(ModelCallsOf.Found::caller))
        .distinct()
        .forEach(method -> all.addAll(types.decoded(method)));
    return all.stream().distinct().toList();
  }

  /** A type that an argument stands for is one of the literals and tokens around the call. */
  private List<JavaType> asked(ModelCallsOf.Found call, ModelCall.Into into) {
    if (into instanceof ModelCall.OfArgument) {
      return instructions(call.caller()).flatMap(each -> saidBy(each).stream()).toList();
    }
    JavaMethod asked = call.asked().method();
    JavaType result =
        SignatureParser.result(asked.header().signature(), asked.descriptor(), Map.of());
    return List.of(
        into instanceof ModelCall.ArgumentOfResult && result instanceof JavaType.Of of
            ? of.argument(0)
            : result);
  }

  /** The last literal or token before a call that decodes is its argument. */
  private List<Drafted> decoded(JavaMethod method) {
    List<Drafted> all = new ArrayList<>();
    Optional<JavaType> last = Optional.empty();
    for (Instruction each : instructions(method).toList()) {
      Optional<JavaType> said = saidBy(each);
      last = said.isPresent() ? said : last;
      if (each instanceof Instruction.Invoke invoke) {
        Optional<ModelCalls> decodes = KnownModelCalls.decoding(invoke.method());
        if (decodes.isPresent()) {
          last.ifPresent(type -> all.add(new Drafted(decodes.get(), type)));
          last = Optional.empty();
        }
      }
    }
    return all;
  }

  private static Stream<Instruction> instructions(JavaMethod method) {
    return method.code().stream().flatMap(code -> code.instructions().stream());
  }

  private Optional<JavaType> saidBy(Instruction instruction) {
    if (instruction instanceof Instruction.Constant constant
        && constant.value() instanceof ConstantValue.ClassConstant literal) {
      return Optional.of(JavaType.of(literal.type()));
    }
    return instruction instanceof Instruction.New made
            && classPath.find(made.className()) instanceof ClassLookup.Found found
            && isToken(found)
        ? SignatureParser.argumentOfSuperclass(found.javaClass().header().signature())
        : Optional.empty();
  }

  /** {@code TypeReference}, {@code ParameterizedTypeReference} and the like. */
  private static boolean isToken(ClassLookup.Found found) {
    return found.javaClass().superName().filter(name -> name.endsWith("TypeReference")).isPresent();
  }
}

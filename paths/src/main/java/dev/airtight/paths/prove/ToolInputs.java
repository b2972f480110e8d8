package dev.airtight.paths.prove;

import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.ask.ToolParameter;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.prompt.Exchanges;
import dev.airtight.paths.prompt.SentUnder;
import dev.airtight.paths.state.StuckException;
import java.util.Optional;
import java.util.Set;

/**
 * What a framework passes to a tool of what a model passes to it. Frameworks keep arguments from
 * tools that they cannot convert; of those that they can, lists and objects are what a decoder
 * makes of JSON.
 */
final class ToolInputs {
  /** What each framework passes on as it is, beside primitives and enums. */
  private static final Set<String> SCALARS =
      Set.of(
          "java/lang/String",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/Character",
          "java/math/BigDecimal",
          "java/math/BigInteger");

  private final JavaMethod tool;
  private final ModelCalls framework;
  private final DecoderProfile decoder;
  private final SentUnder deployment;
  private final Exchanges exchanges;

  ToolInputs(HandlerQuestion question, SentUnder deployment, Exchanges exchanges) {
    this.tool = question.method();
    this.framework = question.toolOf().orElseThrow();
    this.decoder = question.asking().decoder().ofTools();
    this.deployment = deployment;
    this.exchanges = exchanges;
  }

  /**
   * One parameter.
   *
   * @param any the same with any value of its type
   */
  HandlerParameter parameter(Machine machine, int index, ArbitraryParameter any) {
    ToolParameter from = framework.toolParameter(tool, index);
    if (from == ToolParameter.OF_APPLICATION) {
      return any.withoutNullUnlessAllowed("as the application passes it");
    }
    boolean isThere = from == ToolParameter.REQUIRED && !deployment.is(Deployment.TEXT);
    if (isScalar(machine, any.type())) {
      return isThere
          ? any.withoutNullUnlessAllowed("as the tool's schema requires it")
          : any.orNull();
    }
    OutputType passed = passed(machine, any.type());
    DecodedOutput output = new DecodedOutput(passed.contract(), passed.type(), any.type(), decoder);
    return new PassedParameter(
        machine, new DecodedParameter(machine, any.name(), output, exchanges, false), !isThere);
  }

  private OutputType passed(Machine machine, JavaType type) {
    Optional<OutputType> known =
        deployment.is(Deployment.TEXT)
            ? decoder.rules(machine.hierarchy()).anything(type)
            : framework.toolSchema().of(machine.classPath(), type);
    return known.orElseThrow(
        () ->
            new StuckException(
                "what " + framework.name() + " passes to a tool as " + type + " is not known"));
  }

  private static boolean isScalar(Machine machine, JavaType type) {
    TypeDescriptor erased = type.erasure();
    return !erased.isReference()
        || (!erased.isArray()
            && (SCALARS.contains(erased.internalName())
                || machine.classPath().load(erased.internalName()).isEnum()));
  }
}

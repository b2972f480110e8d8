package dev.airtight.paths.prove;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.nullness.NullnessReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A handler, and where its arguments come from.
 *
 * @param method declared by a class of the application, with a body
 * @param parameters one for each parameter, the receiver's first where there is one, over the
 *     machine of one exploration
 * @param witnessOf the index of the one parameter that a witness consists of, or -1 where it is an
 *     object of all
 */
public record HandlerQuestion(
    JavaMethod method, Function<Machine, List<HandlerParameter>> parameters, int witnessOf) {

  /** A handler all of whose parameters are arbitrary. */
  public static HandlerQuestion withoutContract(JavaMethod method) {
    return new HandlerQuestion(method, machine -> arbitrary(method, machine), -1);
  }

  /**
   * A handler of an output.
   *
   * @param type a type of the contract
   * @param parameter the index of the parameter that takes the output, without the receiver
   * @param decoder what makes the argument of the output
   */
  public static HandlerQuestion ofOutput(
      JavaMethod method, Contract contract, Type type, int parameter, DecoderProfile decoder) {
    int position = parameter + (method.isStatic() ? 0 : 1);
    boolean onlyOutput = method.descriptor().parameters().size() == 1;
    JavaType javaType = method.genericParameters().get(parameter);
    return new HandlerQuestion(
        method,
        machine -> {
          List<HandlerParameter> all = new ArrayList<>(beside(method, machine));
          all.set(
              position,
              new DecodedParameter(
                  machine,
                  all.get(position).name(),
                  contract,
                  type,
                  javaType,
                  decoder,
                  decoder.rules(machine.hierarchy())));
          return all;
        },
        onlyOutput ? position : -1);
  }

  /** What the application passes along with an output: its own, and not what a model answers. */
  private static List<HandlerParameter> beside(JavaMethod method, Machine machine) {
    return arbitrary(method, machine).stream()
        .map(
            parameter ->
                parameter instanceof ArbitraryParameter own
                    ? own.withoutNullUnlessAllowed("as the application passes it")
                    : parameter)
        .toList();
  }

  private static List<HandlerParameter> arbitrary(JavaMethod method, Machine machine) {
    List<HandlerParameter> all = new ArrayList<>();
    if (!method.isStatic()) {
      all.add(new ReceiverParameter(machine, machine.classPath().load(method.owner())));
    }
    List<JavaType> types = method.genericParameters();
    NullnessReader nullness = new NullnessReader(machine.classPath());
    for (int i = 0; i < types.size(); i++) {
      String name = method.parameterName(i).orElse("argument" + (i + 1));
      Nullness said = nullness.ofParameter(method, i);
      all.add(new ArbitraryParameter(machine, name, types.get(i), said));
    }
    return all;
  }
}

package dev.airtight.paths.prove;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prompt.NamedPrompt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A handler or call site, and where its arguments come from.
 *
 * @param method declared by a class of the application, with a body
 * @param asking what is known of the models that it asks
 * @param described its parameters that a contract describes, by their index without the receiver
 * @param own what of a call is the application's own, and so not null unless annotated
 * @param toolOf the framework that passes on what a model passes, where the method is a tool
 */
public record HandlerQuestion(
    JavaMethod method,
    Asking asking,
    Map<Integer, DescribedParameter> described,
    Own own,
    Optional<ModelCalls> toolOf) {
  public HandlerQuestion {
    described = Map.copyOf(described);
  }

  /** What the application hands over itself. */
  public enum Own {
    /** The parameters beside what a contract describes, if it describes any. */
    NOTHING,

    /** What the constructors of the receiver get. */
    RECEIVER,

    /** What the constructors of the receiver get, and all parameters. */
    ALL
  }

  /** A parameter that a contract describes. */
  public sealed interface DescribedParameter {
    DecodedOutput value();
  }

  /**
   * It takes the output.
   *
   * @param answered the prompt that it answers, where that is known
   */
  public record TakesOutput(DecodedOutput value, Optional<NamedPrompt> answered)
      implements DescribedParameter {}

  /**
   * It is an argument of the prompt.
   *
   * @param name as the prompt calls it
   */
  public record IsArgument(String name, DecodedOutput value) implements DescribedParameter {}

  /** The same where models may send something else. */
  HandlerQuestion under(Deployment deployment) {
    return new HandlerQuestion(method, asking.under(deployment), described, own, toolOf);
  }

  /** Whether it is asked what answers do that the method gets from models. */
  boolean isOfAnswers() {
    return own == Own.ALL && described.isEmpty();
  }

  /** A method all of whose parameters are arbitrary, and that asks no model. */
  public static HandlerQuestion withoutContract(JavaMethod method) {
    return withoutContract(method, Asking.NOTHING);
  }

  /** A method all of whose parameters are arbitrary. */
  public static HandlerQuestion withoutContract(JavaMethod method, Asking asking) {
    return new HandlerQuestion(method, asking, Map.of(), Own.NOTHING, Optional.empty());
  }

  /** A method that asks models of which only the deployment is known. */
  public static HandlerQuestion ofCallSite(JavaMethod method, Asking asking) {
    return new HandlerQuestion(method, asking, Map.of(), Own.ALL, Optional.empty());
  }

  /** A method that models call, through a framework. */
  public static HandlerQuestion ofTool(JavaMethod method, Asking asking, ModelCalls framework) {
    return new HandlerQuestion(method, asking, Map.of(), Own.RECEIVER, Optional.of(framework));
  }

  /**
   * A handler of an output.
   *
   * @param type a type of the contract
   * @param parameter the index of the parameter that takes the output, without the receiver
   */
  public static HandlerQuestion ofOutput(
      JavaMethod method, Contract contract, Type type, int parameter, Asking asking) {
    return new HandlerQuestion(
        method,
        asking,
        Map.of(
            parameter,
            new TakesOutput(
                described(method, contract, type, parameter, asking.decoder()), Optional.empty())),
        Own.NOTHING,
        Optional.empty());
  }

  /** A handler of a prompt's output, which may take arguments of the prompt as well. */
  public static HandlerQuestion ofPrompt(
      JavaMethod method, NamedPrompt prompt, int parameter, Asking asking) {
    Map<Integer, DescribedParameter> described =
        new LinkedHashMap<>(ofCallSite(method, prompt, asking).described());
    described.put(
        parameter,
        new TakesOutput(
            described(
                method, prompt.contract(), prompt.prompt().returns(), parameter, asking.decoder()),
            Optional.of(prompt)));
    return new HandlerQuestion(method, asking, described, Own.NOTHING, Optional.empty());
  }

  /** A method that asks a prompt, and goes on with what comes of it. */
  public static HandlerQuestion ofCallSite(JavaMethod method, NamedPrompt prompt, Asking asking) {
    Map<Integer, DescribedParameter> described = new LinkedHashMap<>();
    for (int index = 0; index < method.descriptor().parameters().size(); index++) {
      int parameter = index;
      method
          .parameterName(index)
          .flatMap(prompt.prompt()::parameter)
          .ifPresent(
              argument ->
                  described.put(
                      parameter,
                      new IsArgument(
                          argument.name(),
                          described(
                              method,
                              prompt.contract(),
                              argument.type(),
                              parameter,
                              asking.decoder()))));
    }
    return new HandlerQuestion(
        method, asking.withSite(prompt), described, Own.ALL, Optional.empty());
  }

  private static DecodedOutput described(
      JavaMethod method, Contract contract, Type type, int parameter, DecoderProfile decoder) {
    JavaType javaType = method.genericParameters().get(parameter);
    return new DecodedOutput(contract, type, javaType, decoder);
  }
}

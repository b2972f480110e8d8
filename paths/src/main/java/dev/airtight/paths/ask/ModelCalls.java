package dev.airtight.paths.ask;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one framework's ways to ask a model. A service: one provider a framework, in
 * a jar of its own. The engine asks where a call's implementation is not known, so a provider need
 * not follow any code, and a call that it does not know returns whatever its type allows.
 */
public interface ModelCalls {

  /** As reports call the framework. */
  String name();

  /** The extension that describes it; empty where the engine knows it itself. */
  default Optional<String> extension() {
    return Optional.empty();
  }

  /**
   * What a call of a method asks a model for, and how the answer becomes its result.
   *
   * @param method as the type that is known of the receiver declares or inherits it
   * @return empty where the method asks no model, as far as this framework goes
   */
  Optional<ModelCall> of(ClassPath classPath, JavaMethod method);

  /**
   * Why it is not known what such a call does where the application is handed the object: whoever
   * made that may have put code of the application's own around the model, of which the class path
   * has some. One clause in lower case.
   */
  default Optional<String> unknownWhereHanded(ClassPath classPath, JavaMethod method) {
    return Optional.empty();
  }

  /**
   * Whether a model decides what a method is called with: it is a tool, whose arguments the model
   * chooses, or the framework hands it answers.
   */
  default boolean isTool(ClassPath classPath, JavaMethod method) {
    return !handed(classPath, method).isEmpty();
  }

  /** Answers that the framework hands to a method, by the index of the parameter. */
  default Map<Integer, AnswerPart> handed(ClassPath classPath, JavaMethod method) {
    return Map.of();
  }

  /**
   * Where a parameter of a tool comes from.
   *
   * @param index counted from 0 without the receiver
   */
  default ToolParameter toolParameter(JavaMethod tool, int index) {
    return ToolParameter.OPTIONAL;
  }

  /** The JSON Schema of a tool's parameter, as a contract; by default there is none. */
  default SchemaOfType toolSchema() {
    return (classPath, type) -> Optional.empty();
  }

  /**
   * Internal names of the exceptions that come out of a call beside those it names, where a decoder
   * cannot read a text at all.
   */
  default List<String> otherRefusals(ClassPath classPath, JavaType into) {
    return List.of();
  }

  /**
   * What answers are taken to keep within although the schema does not say it, each a noun phrase;
   * printed with the verdict.
   */
  default List<String> limitsBesideSchema() {
    return List.of();
  }

  /**
   * Whether a call of the application's own makes what a class literal or a type token stands for
   * of a text that a model may have said.
   */
  default boolean decodes(MethodReference method) {
    return false;
  }

  /** What contracts are drafted from; by default the schema that is sent along. */
  default Optional<SchemaOfType> draft() {
    return schema();
  }

  /** The JSON Schema that the framework sends along, as a contract; by default it sends none. */
  default Optional<SchemaOfType> schema() {
    return Optional.empty();
  }
}

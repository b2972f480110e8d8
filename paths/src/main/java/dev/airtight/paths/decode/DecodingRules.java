package dev.airtight.paths.decode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.machine.Machine;
import java.util.List;
import java.util.Optional;

/** What a decoder does with the classes of one application. */
public interface DecodingRules {

  /**
   * Compares a contract type with the Java type it is decoded into.
   *
   * @param place what to call the Java side: {@code parameter ticket of shop.Router#route}
   * @param path what to call the contract side: the name of the type
   */
  Fit fit(Contract contract, Type type, JavaType javaType, String place, String path);

  /**
   * A decoder for one parameter.
   *
   * @param javaType the type of the parameter
   * @param name what messages and variables call it
   */
  OutputDecoder decoder(
      Machine machine, Contract contract, Type type, JavaType javaType, String name);

  /**
   * Outputs that are decoded to all that any text is decoded to, but for texts with half of a
   * surrogate pair alone; the decoder throws for all other texts.
   *
   * @return empty where that is not known
   * @throws dev.airtight.paths.state.StuckException if a rule of the decoder is not known
   */
  default Optional<OutputType> anything(JavaType javaType) {
    return Optional.empty();
  }

  /**
   * Whether no schema is ever sent where an answer is decoded into a type: a model may say anything
   * then, unless a contract says what.
   */
  default boolean isWithoutSchema(JavaType javaType) {
    return false;
  }

  /** Internal names of the classes that a type registers for being decoded into. */
  List<String> registeredSubtypes(JavaClass type);
}

package dev.airtight.frameworks.langchain4j;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.ShownOutput;
import dev.airtight.paths.input.InputNode;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object with one member, which holds all that counts.
 *
 * @param definition of the object
 */
record Envelope(RecordDefinition definition, String member, Type content) {
  /** The record of a contract that is one: closed, with that field alone, and unconditional. */
  static Optional<Envelope> of(Contract contract, Type type, String member) {
    if (contract.allowsNull(type)
        || !(contract.bare(type) instanceof Type.Named named)
        || !(contract.definition(named.definition()) instanceof RecordDefinition record)
        || record.open()
        || !record.requirements().isEmpty()
        || record.fields().size() != 1) {
      return Optional.empty();
    }
    Field field = record.fields().get(0);
    return field.name().equals(member) && !field.optional()
        ? Optional.of(new Envelope(record, member, field.type()))
        : Optional.empty();
  }

  /** Why an output is not taken for one. */
  static Optional<String> problem(Contract contract, Type type, String member, JavaType javaType) {
    Optional<Envelope> envelope = of(contract, type, member);
    if (envelope.isEmpty() || type instanceof Type.Restricted) {
      return Optional.of(
          "LangChain4j reads a "
              + javaType
              + " from an object with the one member `"
              + member
              + "`, and how it reads anything else is not followed");
    }
    Type content = contract.bare(envelope.get().content());
    Type single = content instanceof Type.ListOf list ? contract.bare(list.element()) : content;
    if (contract.allowsNull(envelope.get().content())
        || (content instanceof Type.ListOf list
            && contract.allowsNull(list.element())
            && !isRecord(contract, single))) {
      return Optional.of("how LangChain4j reads null in a " + javaType + " is not followed");
    }
    if (single instanceof Type.DecimalNumber && !ServiceTypes.isFloating(javaType)) {
      return Optional.of("how LangChain4j reads a fraction as a " + javaType + " is not followed");
    }
    boolean oddText =
        single instanceof Type.Named named
            && contract.definition(named.definition()) instanceof EnumDefinition enumeration
            && enumeration.members().stream().anyMatch(text -> isOdd(text.text()));
    return oddText
        ? Optional.of(
            "members of an enum with brackets, braces or without a letter are not followed")
        : Optional.empty();
  }

  private static boolean isRecord(Contract contract, Type type) {
    return type instanceof Type.Named named
        && contract.definition(named.definition()) instanceof RecordDefinition;
  }

  /** Texts that the parser of enums takes apart before it compares them. */
  private static boolean isOdd(String text) {
    return text.isBlank() || text.contains("[") || text.contains("{") || text.contains("]");
  }

  /** The same decoding, of the object. */
  Decoding around(Decoding decoding, Terms terms) {
    if (decoding instanceof Decoding.Decoded decoded) {
      Input input = decoded.input();
      return new Decoding.Decoded(
          new Input(input.state(), input.value(), around(input.node(), terms)),
          around(decoded.shown(), terms));
    }
    Decoding.Refused refused = (Decoding.Refused) decoding;
    return new Decoding.Refused(
        refused.state(),
        around(refused.node(), terms),
        refused.reason(),
        around(refused.shown(), terms));
  }

  private ShownOutput around(ShownOutput shown, Terms terms) {
    return path ->
        new SymbolicJson.RecordOf(
            definition, Map.of(member, new SymbolicJson.FieldOf(terms.bool(true), shown.on(path))));
  }

  private InputNode around(InputNode content, Terms terms) {
    return new InputNode.Members(List.of(new InputNode.Member(member, terms.bool(true), content)));
  }
}

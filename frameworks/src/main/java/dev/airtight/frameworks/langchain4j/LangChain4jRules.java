package dev.airtight.frameworks.langchain4j;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.frameworks.schema.ContractOfType;
import dev.airtight.frameworks.schema.SchemaDialect;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.decode.jackson.JacksonRule;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import dev.airtight.paths.decode.jackson.UntypedMapRules;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.StuckException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ServiceOutputParser} of LangChain4j 1.x does. An object is read by the mapper of
 * {@code JacksonJsonCodec}; where that fails, the text is searched for another JSON block, of which
 * a text that is one JSON object has none. What is no object comes in an object with one member,
 * {@code value} or {@code values}.
 */
final class LangChain4jRules implements DecodingRules {
  private static final JacksonSettings OBJECTS =
      JacksonSettings.PLAIN.with(JacksonRule.ENUMS_IN_ANY_CASE, JacksonRule.FIELDS_OF_ANY_ACCESS);

  /** Elements are read as maps and written again, each for a parser of its own. */
  private static final JacksonSettings ELEMENTS =
      new JacksonSettings(
          OBJECTS.rules(), OBJECTS.limits() + ", and numbers within the range of a double");

  /** {@code EnumOutputParser} compares names, whatever annotations say. */
  private static final JacksonSettings NAMES =
      JacksonSettings.PLAIN.with(
          JacksonRule.ENUMS_IN_ANY_CASE,
          JacksonRule.NO_NUMERALS_FOR_ENUMS,
          JacksonRule.NO_METHODS_FOR_ENUMS);

  /** Of a map it is only said that it is one. */
  private static final UntypedMapRules MAPS =
      new UntypedMapRules("java/util/LinkedHashMap", true, OBJECTS.limits());

  private final ClassPath classPath;
  private final JacksonRules objects;
  private final JacksonRules elements;
  private final JacksonRules names;
  private final ServiceTypes types;
  private final Optional<String> unknown;

  LangChain4jRules(Hierarchy hierarchy) {
    this.classPath = hierarchy.classPath();
    this.objects = new JacksonRules(hierarchy, OBJECTS);
    this.elements = new JacksonRules(hierarchy, ELEMENTS);
    this.names = new JacksonRules(hierarchy, NAMES);
    this.types = new ServiceTypes(classPath);
    this.unknown = Codec.unknown(classPath);
  }

  @Override
  public Fit fit(Contract contract, Type type, JavaType javaType, String place, String path) {
    Optional<String> reason = problem(contract, type, javaType);
    if (reason.isPresent()) {
      return new Fit(List.of(), List.of(reason.get()));
    } else if (ServiceTypes.isMap(javaType)) {
      return MAPS.fit(contract, type, javaType, place, path);
    }
    return types
        .envelope(javaType)
        .map(
            member ->
                rulesFor(javaType)
                    .fit(
                        contract,
                        Envelope.of(contract, type, member).orElseThrow().content(),
                        javaType,
                        place,
                        path + "." + member))
        .orElseGet(() -> objects.fit(contract, type, javaType, place, path));
  }

  @Override
  public OutputDecoder decoder(
      Machine machine, Contract contract, Type type, JavaType javaType, String name) {
    Optional<String> reason = problem(contract, type, javaType);
    if (reason.isPresent()) {
      return (start, isAnyText) -> {
        throw new StuckException(reason.get());
      };
    } else if (ServiceTypes.isMap(javaType)) {
      return MAPS.decoder(machine, contract, type, javaType, name);
    }
    Optional<String> member = types.envelope(javaType);
    if (member.isEmpty()) {
      return objects.decoder(machine, contract, type, javaType, name);
    }
    Envelope envelope = Envelope.of(contract, type, member.get()).orElseThrow();
    OutputDecoder content =
        rulesFor(javaType)
            .decoder(machine, contract, envelope.content(), javaType, name + "." + member.get());
    return (start, isAnyText) ->
        content.decode(start, isAnyText).stream()
            .map(decoding -> envelope.around(decoding, machine.terms()))
            .toList();
  }

  /** Of a result that comes in an object. */
  private JacksonRules rulesFor(JavaType javaType) {
    return types.isOfEnums(javaType) ? names : elements;
  }

  private Optional<String> problem(Contract contract, Type type, JavaType javaType) {
    if (unknown.isPresent()) {
      return unknown;
    }
    return types
        .unsupported(javaType)
        .or(
            () ->
                types
                    .envelope(javaType)
                    .flatMap(m -> Envelope.problem(contract, type, m, javaType)));
  }

  /** A single value is read out of a plain text as it is out of an object. */
  @Override
  public Optional<OutputType> anything(JavaType javaType) {
    if (unknown.isPresent() || types.unsupported(javaType).isPresent()) {
      return Optional.empty();
    } else if (ServiceTypes.isMap(javaType)) {
      return MAPS.anything(javaType);
    }
    SchemaDialect dialect =
        types.isOfObjects(javaType) ? SchemaDialect.ANYTHING : SchemaDialect.ANYTHING_BUT_NULL;
    return types
        .envelope(javaType)
        .map(member -> ContractOfType.inside(member, classPath, javaType, dialect))
        .orElseGet(() -> objects.anything(javaType));
  }

  @Override
  public boolean isWithoutSchema(JavaType javaType) {
    return unknown.isEmpty() && ServiceTypes.isMap(javaType);
  }

  @Override
  public List<String> registeredSubtypes(JavaClass type) {
    return objects.registeredSubtypes(type);
  }
}

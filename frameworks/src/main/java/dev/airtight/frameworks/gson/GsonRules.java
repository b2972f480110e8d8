package dev.airtight.frameworks.gson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.StuckException;
import java.util.List;
import java.util.Optional;

/**
 * What Gson makes of any text. It fills objects like Jackson, but which texts it refuses for that
 * differs, so that the outputs of a contract are not followed.
 */
final class GsonRules implements DecodingRules {
  private static final String REASON =
      "what Gson makes of the outputs of a contract is not followed";

  private final GsonShapes shapes;
  private final JacksonRules objects;

  GsonRules(Hierarchy hierarchy) {
    this.shapes = new GsonShapes(hierarchy);
    this.objects = new JacksonRules(shapes);
  }

  GsonShapes shapes() {
    return shapes;
  }

  @Override
  public Fit fit(Contract contract, Type type, JavaType javaType, String place, String path) {
    return isOfAnyText(contract, javaType)
        ? objects.fit(contract, type, javaType, place, path)
        : new Fit(List.of(), List.of(REASON));
  }

  @Override
  public OutputDecoder decoder(
      Machine machine, Contract contract, Type type, JavaType javaType, String name) {
    return isOfAnyText(contract, javaType)
        ? objects.decoder(machine, contract, type, javaType, name)
        : start -> {
          throw new StuckException(REASON);
        };
  }

  private boolean isOfAnyText(Contract contract, JavaType javaType) {
    return anything(javaType).map(OutputType::contract).filter(contract::equals).isPresent();
  }

  @Override
  public Optional<OutputType> anything(JavaType javaType) {
    return objects.anything(javaType);
  }

  @Override
  public boolean isWithoutSchema(JavaType javaType) {
    return true;
  }

  @Override
  public List<String> registeredSubtypes(JavaClass type) {
    return List.of();
  }
}

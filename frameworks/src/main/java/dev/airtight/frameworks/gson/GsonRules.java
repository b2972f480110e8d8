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
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.StuckException;
import java.util.List;
import java.util.Optional;

/**
 * What Gson makes of any text, and of the outputs of a contract. It fills objects like Jackson, but
 * what it converts and refuses for that differs, see {@link GsonFit}.
 */
final class GsonRules implements DecodingRules {
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
    return objection(contract, type, javaType, path)
        .map(reason -> new Fit(List.of(), List.of(reason)))
        .orElseGet(() -> objects.fit(contract, type, javaType, place, path));
  }

  @Override
  public OutputDecoder decoder(
      Machine machine, Contract contract, Type type, JavaType javaType, String name) {
    Optional<String> objection = objection(contract, type, javaType, name);
    return objection.isEmpty()
        ? objects.decoder(machine, contract, type, javaType, name)
        : (start, isAnyText) -> {
          throw new StuckException(objection.get());
        };
  }

  private Optional<String> objection(Contract contract, Type type, JavaType javaType, String path) {
    return isOfAnyText(contract, javaType)
        ? Optional.empty()
        : new GsonFit(contract, shapes).objection(type, javaType, path);
  }

  private boolean isOfAnyText(Contract contract, JavaType javaType) {
    return Attempt.at(() -> anything(javaType))
        .orElse(unknown -> Optional.empty())
        .map(OutputType::contract)
        .filter(contract::equals)
        .isPresent();
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

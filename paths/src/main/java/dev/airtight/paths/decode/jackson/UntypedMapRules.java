package dev.airtight.paths.decode.jackson;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.decode.ShownOutput;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What Jackson makes of any JSON object where all that is asked for is a map: whatever its type
 * arguments say, there may be anything in it. Nobody sends a schema for that.
 *
 * @param className the class of the map, as an internal name
 * @param orNull whether JSON {@code null} is decoded to null
 * @param limits what outputs are taken to keep within, see {@link JacksonSettings}
 */
public record UntypedMapRules(String className, boolean orNull, String limits)
    implements DecodingRules {
  private static final String REASON =
      "what becomes of the outputs of a contract in a map of any values is not followed";
  private static final Contract ANY =
      Objects.requireNonNull(
          ContractLoader.loadText(
                  "answer.contract",
                  "contract answer\n\nopen record Object {}\n\ntype Answer = Object | null\n")
              .contract());
  private static final RecordDefinition OBJECT = (RecordDefinition) ANY.definition("Object");

  @Override
  public Fit fit(Contract contract, Type type, JavaType javaType, String place, String path) {
    return new Fit(List.of(), List.of(REASON));
  }

  @Override
  public OutputDecoder decoder(
      Machine machine, Contract contract, Type type, JavaType javaType, String name) {
    return contract == ANY
        ? (start, isAnyText) -> List.of(decoded(machine, start, name))
        : (start, isAnyText) -> {
          throw new StuckException(REASON);
        };
  }

  private Decoding decoded(Machine machine, State start, String name) {
    State limited = start.withAssumption(new Assumption.DecoderLimits(limits));
    Input map = new UntypedValues(machine).map(limited, className, name);
    BoolTerm isNull =
        orNull ? machine.terms().freshBool(name + " is null") : machine.terms().bool(false);
    SymbolicJson object = new SymbolicJson.RecordOf(OBJECT, Map.of());
    ShownOutput shown = path -> orNull ? new SymbolicJson.NullOr(isNull, object) : object;
    Input made =
        new Input(
            map.state(),
            new Reference(isNull, ((Reference) map.value()).object()),
            orNull ? new InputNode.Nullable(isNull, map.node()) : map.node());
    return new Decoding.Decoded(made, shown);
  }

  @Override
  public Optional<OutputType> anything(JavaType javaType) {
    String root = orNull ? "Answer" : "Object";
    return Optional.of(new OutputType(ANY, new Type.Named(root, ANY.definition(root).clause())));
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

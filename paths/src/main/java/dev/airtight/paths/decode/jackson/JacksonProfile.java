package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecoderProfile;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.DecoderLibrary;
import java.util.List;

/** {@code new ObjectMapper()} of Jackson 2.20 with {@code Jdk8Module} registered. */
public final class JacksonProfile implements DecoderProfile {
  @Override
  public DecoderLibrary library() {
    return new JacksonLibrary();
  }

  @Override
  public DecodingRules rules(Hierarchy hierarchy) {
    return new Rules(new JavaShapes(hierarchy));
  }

  private record Rules(JavaShapes shapes) implements DecodingRules {

    @Override
    public Fit fit(Contract contract, Type type, JavaType javaType, String place, String path) {
      return FitChecker.check(contract, type, shapes, javaType, place, path);
    }

    @Override
    public OutputDecoder decoder(
        Machine machine, Contract contract, Type type, JavaType javaType, String name) {
      return new JacksonDecoder(machine, contract, type, shapes, javaType, name);
    }

    @Override
    public List<String> registeredSubtypes(JavaClass type) {
      return JavaShapes.registeredSubtypes(type);
    }
  }
}

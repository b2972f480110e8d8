package dev.airtight.frameworks.springai;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.StuckException;
import java.util.List;

/** Of a version of Spring AI that is not known, or is not on the class path. */
final class UnknownRules implements DecodingRules {
  private static final String REASON =
      "which version of Spring AI's BeanOutputConverter decodes is not known from the class path";

  @Override
  public Fit fit(Contract contract, Type type, JavaType javaType, String place, String path) {
    return new Fit(List.of(), List.of(REASON));
  }

  @Override
  public OutputDecoder decoder(
      Machine machine, Contract contract, Type type, JavaType javaType, String name) {
    return (start, isAnyText) -> {
      throw new StuckException(REASON);
    };
  }

  @Override
  public List<String> registeredSubtypes(JavaClass type) {
    return List.of();
  }
}

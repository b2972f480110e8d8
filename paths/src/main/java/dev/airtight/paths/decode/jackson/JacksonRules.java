package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.OutputDecoder;
import dev.airtight.paths.machine.Machine;
import java.util.List;
import java.util.Optional;

/** What Jackson does, configured one way, with the classes of one application. */
public final class JacksonRules implements DecodingRules {
  private final Shapes shapes;

  public JacksonRules(Hierarchy hierarchy, JacksonSettings settings) {
    this(new JavaShapes(hierarchy, settings));
  }

  /** Of a library that differs from Jackson in how it sees Java types. */
  public JacksonRules(Shapes shapes) {
    this.shapes = shapes;
  }

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
  public Optional<OutputType> anything(JavaType javaType) {
    Contract contract = AnyOutput.of(shapes, javaType);
    Type type = new Type.Named(AnyOutput.ROOT, contract.definition(AnyOutput.ROOT).clause());
    return Optional.of(new OutputType(contract, type));
  }

  @Override
  public List<String> registeredSubtypes(JavaClass type) {
    return JavaShapes.registeredSubtypes(type);
  }
}

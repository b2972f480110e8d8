package dev.airtight.frameworks;

import dev.airtight.paths.decode.DecodingRules;
import dev.airtight.paths.replay.DecoderLibrary;
import dev.airtight.paths.testing.decoding.DecoderComparison;
import dev.airtight.paths.testing.decoding.SymbolicDecoding;
import java.lang.reflect.Type;

/** Holds the rules of a decoder against the decoder itself, on random outputs. */
public final class RealDecoding {
  private static final int OUTPUTS = 150;

  private RealDecoding() {}

  /**
   * Fails where they differ.
   *
   * @param typeName of {@link Answers#CONTRACT}
   * @param owner the class whose field has the type that is decoded into
   */
  public static void decodesAlike(
      FrameworkApplication application,
      DecodingRules rules,
      DecoderLibrary library,
      String typeName,
      String owner,
      String field)
      throws ReflectiveOperationException {
    SymbolicDecoding symbolic =
        new SymbolicDecoding(
            application.hierarchy(),
            rules,
            Answers.CONTRACT,
            Answers.type(typeName),
            application.javaType(owner, field));
    Type real = application.type(owner, field);
    new DecoderComparison(symbolic, json -> application.decode(library, json, real))
        .compare(Answers.CONTRACT, Answers.type(typeName), field.hashCode(), OUTPUTS);
  }
}

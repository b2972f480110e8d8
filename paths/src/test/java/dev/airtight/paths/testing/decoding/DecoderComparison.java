package dev.airtight.paths.testing.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the engine says of a decoder against the decoder itself: for every allowed output
 * there is a path that decodes it to what the real one makes of it, and to nothing else; and
 * decoding throws exactly where the real one throws.
 */
public final class DecoderComparison {
  private final SymbolicDecoding symbolic;
  private final RealDecoder real;
  private int decoded;
  private int refused;

  public DecoderComparison(SymbolicDecoding symbolic, RealDecoder real) {
    this.symbolic = symbolic;
    this.real = real;
  }

  /** The decoder, as an application calls it. */
  @FunctionalInterface
  public interface RealDecoder {

    /** The decoded object, or the exception that decoding threw. */
    @Nullable Object decode(String json);
  }

  /** Compares what becomes of random outputs of a type. */
  public void compare(Contract contract, Type type, long seed, int count)
      throws ReflectiveOperationException {
    RandomOutputs outputs = new RandomOutputs(contract, seed);
    for (int index = 0; index < count; index++) {
      compare(outputs.next(type).orElseThrow());
    }
    assertThat(decoded + refused).isEqualTo(count);
  }

  private void compare(JsonValue output) throws ReflectiveOperationException {
    String json = JsonWriter.compact(output);
    Object made = real.decode(json);
    if (made instanceof Exception) {
      refused++;
      assertThat(symbolic.texts(output)).as(json + " threw " + made).isEmpty();
      assertThat(symbolic.hasRefusals()).as(json + " threw " + made).isTrue();
    } else {
      decoded++;
      assertThat(symbolic.texts(output)).as(json).containsExactly(JavaText.of(made));
      assertThat(symbolic.certainlyRefuses(output)).as(json).isFalse();
    }
  }

  /** How many outputs were decoded. */
  public int decoded() {
    return decoded;
  }

  /** How many outputs the decoder threw for. */
  public int refused() {
    return refused;
  }
}

package dev.airtight.paths.decode;

import dev.airtight.paths.state.State;
import java.util.List;

/** Makes what a handler gets of all outputs that a contract type allows. */
@FunctionalInterface
public interface OutputDecoder {

  /**
   * All outputs: those that are decoded, and those for which decoding throws.
   *
   * @param isAnyText whether other texts may be there, too, for which decoding throws: of outputs
   *     for which it throws the same, some may be left out then
   * @throws dev.airtight.paths.state.StuckException if a rule of the decoder is not known
   */
  List<Decoding> decode(State start, boolean isAnyText);
}

package dev.airtight.paths.decode;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.State;
import java.util.ArrayList;
import java.util.List;

/**
 * An output on its way through a decoder, wherever it comes from.
 *
 * @param type what it conforms to, of the contract
 * @param into what it is decoded into
 * @param isAnyText whether others may be there, too, of which no more comes than of those
 */
public record DecodedOutput(
    Contract contract, Type type, JavaType into, DecoderProfile decoder, boolean isAnyText) {

  /** One that does conform. */
  public DecodedOutput(Contract contract, Type type, JavaType into, DecoderProfile decoder) {
    this(contract, type, into, decoder, false);
  }

  /** The classes that are initialised where it is decoded. */
  public DecodedClasses classes(Machine machine) {
    return new DecodedClasses(machine, decoder.rules(machine.hierarchy()), into);
  }

  /**
   * All such outputs: those that are decoded, and those for which decoding throws. Their nodes say
   * that they are outputs.
   *
   * @param name what messages and variables call it
   */
  public List<Decoding> in(Machine machine, State state, String name) {
    List<Decoding> all = new ArrayList<>();
    OutputDecoder made =
        decoder.rules(machine.hierarchy()).decoder(machine, contract, type, into, name);
    boolean mayBeMade = isAnyText || contract.allowsNull(type) || classes(machine).mayBeMade(state);
    for (Decoding decoding : made.decode(state, isAnyText)) {
      if (decoding instanceof Decoding.Refused refused) {
        all.add(
            new Decoding.Refused(
                refused.state(), node(refused.node()), refused.reason(), refused.shown()));
      } else if (mayBeMade) {
        all.add(decoded(((Decoding.Decoded) decoding).input(), decoding.shown()));
      }
    }
    return all;
  }

  private Decoding decoded(Input input, ShownOutput shown) {
    return new Decoding.Decoded(new Input(input.state(), input.value(), node(input.node())), shown);
  }

  private InputNode node(InputNode base) {
    return new InputNode.Output(base, contract, type, into, decoder.name(), isAnyText);
  }
}

package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;
import dev.airtight.solver.sample.ValueSampler;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The JSON texts that write the outputs of a type (RFC 8259): the text of a value, with white space
 * around it. Of what stands inside only the ends are looked at.
 *
 * @param type of the contract
 */
record WrittenOutputs(Contract contract, Type type) {
  private static final long SEED = 1;

  /** Whether models write it in JSON: a text may as well come without quotes. */
  boolean areJson() {
    return !(contract.bare(type) instanceof Type.Text) && (isObject() || !isNamed());
  }

  /** More than the texts of the values. */
  Language values() {
    if (contract.allowsNull(type)) {
      return any();
    } else if (contract.bare(type) instanceof Type.ListOf) {
      return within(Language.word("["), Language.word("]"));
    }
    return isObject() ? within(Language.word("{"), Language.word("}")) : any();
  }

  private boolean isNamed() {
    return contract.bare(type) instanceof Type.Named;
  }

  private boolean isObject() {
    Type bare = contract.bare(type);
    return bare instanceof Type.Named named
        ? !(contract.definition(named.definition()) instanceof TypeDefinition.EnumDefinition)
        : bare instanceof Type.MapOf;
  }

  /** White space of JSON. */
  static Language around() {
    return Language.unitsOf(UnitSet.anyOf(" \t\n\r"));
  }

  private static Language any() {
    Language visible = Language.unit(UnitSet.range('!', '~'));
    return visible.union(within(visible, visible));
  }

  private static Language within(Language first, Language last) {
    return first.concat(Language.all()).concat(last);
  }

  /** The text of one value, always the same; empty where none is found. */
  Optional<String> example() {
    return new ValueSampler(contract)
        .sample(type, new SplittableRandom(SEED))
        .map(JsonWriter::compact);
  }
}

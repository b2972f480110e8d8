package dev.airtight.solver.obligation.extent;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.json.JsonWriter;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.Unicode;
import dev.airtight.solver.language.automaton.Transition;
import dev.airtight.solver.language.automaton.UnitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Languages that hold the canonical JSON texts of a type's values, and more: of a string only the
 * characters count, of a list or object neither size nor order nor which fields are there.
 */
final class JsonTexts {

  private static final UnitSet DIGITS = UnitSet.range('0', '9');

  private final Contract contract;
  private final Set<String> open = new HashSet<>();

  JsonTexts(Contract contract) {
    this.contract = contract;
  }

  Language of(Type type) {
    Type bare = contract.bare(type);
    Language texts = bare(bare);
    return contract.allowsNull(type) ? texts.union(Language.word("null")) : texts;
  }

  private Language bare(Type type) {
    if (type instanceof Type.Text) {
      Language words = Language.empty();
      for (ValueTexts texts : ValueTexts.of(contract, type)) {
        words = words.union(texts.language());
      }
      return string(words);
    }
    if (type instanceof Type.IntegerNumber || type instanceof Type.DecimalNumber) {
      return number();
    }
    if (type instanceof Type.Bool) {
      return Language.words(List.of("true", "false"));
    }
    if (type instanceof Type.ListOf list) {
      return separated("[", of(list.element()), "]");
    }
    if (type instanceof Type.MapOf map) {
      Language key = string(Unicode.wellFormed());
      return separated("{", key.concat(Language.word(":")).concat(of(map.value())), "}");
    }
    return named(contract.definition(((Type.Named) type).definition()));
  }

  private Language named(TypeDefinition definition) {
    if (definition instanceof AliasDefinition alias) {
      return of(alias.type());
    }
    if (definition instanceof EnumDefinition enumeration) {
      return Language.words(
          enumeration.members().stream().map(EnumMember::text).map(JsonWriter::quoted).toList());
    }
    if (!open.add(definition.name())) {
      return Unicode.wellFormed();
    }
    try {
      Language members = Language.empty();
      if (definition instanceof RecordDefinition record) {
        members = members(record);
      } else if (definition instanceof UnionDefinition union) {
        for (Variant variant : union.variants()) {
          members =
              members
                  .union(member(union.discriminator(), Language.word(quoted(variant.tag()))))
                  .union(members((RecordDefinition) contract.definition(variant.record())));
        }
      }
      return separated("{", members, "}");
    } finally {
      open.remove(definition.name());
    }
  }

  private Language members(RecordDefinition record) {
    if (record.open()) {
      return Unicode.wellFormed();
    }
    Language members = Language.empty();
    for (Field field : record.fields()) {
      members = members.union(member(field.name(), of(field.type())));
    }
    return members;
  }

  private static Language member(String name, Language value) {
    return Language.word(quoted(name) + ":").concat(value);
  }

  private static String quoted(String text) {
    return JsonWriter.quoted(text);
  }

  private static Language separated(String opening, Language each, String closing) {
    Language more = Language.word(",").concat(each).star();
    return Language.word(opening)
        .concat(each.concat(more).optional())
        .concat(Language.word(closing));
  }

  /** Digits with anything that canonical numbers have beside them. */
  private static Language number() {
    Language digits = Language.unitsOf(DIGITS);
    Language sign = Language.words(List.of("", "-"));
    Language fraction = Language.word(".").concat(digits).optional();
    Language exponent = Language.words(List.of("E+", "E-")).concat(digits).optional();
    return sign.concat(digits).concat(fraction).concat(exponent);
  }

  /** Strings of the characters that these words have. */
  private static Language string(Language words) {
    UnitSet used = UnitSet.NONE;
    for (int state = 0; state < words.stateCount(); state++) {
      for (Transition transition : words.transitions(state)) {
        used = used.union(UnitSet.range(transition.low(), transition.high()));
      }
    }
    UnitSet plain = used.intersect(UnitSet.where(JsonTexts::isWrittenAsItIs));
    Language character = Language.unit(plain);
    for (int unit = 0; unit <= '\\'; unit++) {
      if (!isWrittenAsItIs(unit) && used.contains((char) unit)) {
        String quoted = quoted(Character.toString(unit));
        character = character.union(Language.word(quoted.substring(1, quoted.length() - 1)));
      }
    }
    return Language.word("\"").concat(character.star()).concat(Language.word("\""));
  }

  private static boolean isWrittenAsItIs(int unit) {
    return unit >= ' ' && unit != '"' && unit != '\\';
  }
}

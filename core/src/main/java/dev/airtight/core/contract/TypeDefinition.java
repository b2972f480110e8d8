package dev.airtight.core.contract;

import java.util.List;
import java.util.Optional;

/** A named type of a contract. */
public sealed interface TypeDefinition {

  String name();

  /** The text of the doc comment, lines joined by a line feed; empty when there is none. */
  String documentation();

  /** The declaration. */
  Clause clause();

  /** {@code enum}: a JSON string out of a fixed list. */
  record EnumDefinition(String name, List<EnumMember> members, String documentation, Clause clause)
      implements TypeDefinition {
    public EnumDefinition {
      members = List.copyOf(members);
    }

    public Optional<EnumMember> member(String memberName) {
      return members.stream().filter(member -> member.name().equals(memberName)).findFirst();
    }

    /** The member whose JSON text this is. */
    public Optional<EnumMember> memberWithText(String text) {
      return members.stream().filter(member -> member.text().equals(text)).findFirst();
    }
  }

  /**
   * One value of an enum.
   *
   * @param name how expressions call it
   * @param text its JSON string
   */
  record EnumMember(String name, String text, String documentation, Clause clause) {}

  /**
   * {@code record}: a JSON object with named fields.
   *
   * @param open whether fields that are not declared are allowed
   * @param requirements each reads the record as {@link ReferenceExpression.Self}
   */
  record RecordDefinition(
      String name,
      boolean open,
      List<Field> fields,
      List<Requirement> requirements,
      String documentation,
      Clause clause)
      implements TypeDefinition {
    public RecordDefinition {
      fields = List.copyOf(fields);
      requirements = List.copyOf(requirements);
    }

    public Optional<Field> field(String fieldName) {
      return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
  }

  /**
   * A field of a record.
   *
   * @param name the JSON member's name
   * @param optional whether the member may be absent, which differs from being null
   */
  record Field(String name, boolean optional, Type type, String documentation, Clause clause) {}

  /**
   * {@code union}: an object with a member that names the variant, beside the fields of the
   * variant's record. The record itself does not declare the discriminator.
   */
  record UnionDefinition(
      String name,
      String discriminator,
      List<Variant> variants,
      String documentation,
      Clause clause)
      implements TypeDefinition {
    public UnionDefinition {
      variants = List.copyOf(variants);
    }

    public Optional<Variant> variant(String tag) {
      return variants.stream().filter(variant -> variant.tag().equals(tag)).findFirst();
    }
  }

  /**
   * One variant of a union.
   *
   * @param tag the discriminator's JSON string
   * @param record the name of a {@link RecordDefinition}
   */
  record Variant(String tag, String record, String documentation, Clause clause) {}

  /** {@code type}: another name for a type. */
  record AliasDefinition(String name, Type type, String documentation, Clause clause)
      implements TypeDefinition {}
}

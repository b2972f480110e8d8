package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.Fit;
import dev.airtight.paths.decode.Misfit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a contract type with the Java type it is decoded into, place by place. What only some
 * values get wrong (a number out of range, a member the record has no component for) is no misfit:
 * that is for the proof to find.
 */
final class FitChecker {
  private final Contract contract;
  private final Shapes shapes;
  private final List<Misfit> misfits = new ArrayList<>();
  private final List<String> unsupported = new ArrayList<>();
  private final Set<Pair> seen = new HashSet<>();

  private FitChecker(Contract contract, Shapes shapes) {
    this.contract = contract;
    this.shapes = shapes;
  }

  private record Pair(Type type, JavaType javaType) {}

  /** A place on both sides. */
  private record Place(String java, JavaType javaType, String path) {
    Place element(JavaType element) {
      return new Place("an element of " + java, element, path + "[]");
    }

    Place as(JavaType other) {
      return new Place(java, other, path);
    }
  }

  /**
   * Compares the types.
   *
   * @param place what to call the Java side: {@code parameter ticket of shop.Router#route}
   * @param path what to call the contract side: the name of the type
   */
  public static Fit check(
      Contract contract, Type type, Shapes shapes, JavaType javaType, String place, String path) {
    FitChecker checker = new FitChecker(contract, shapes);
    checker.check(type, new Place(place, javaType, path));
    return new Fit(checker.misfits, checker.unsupported);
  }

  private void check(Type type, Place place) {
    Type bare = contract.bare(type);
    if (!seen.add(new Pair(bare, place.javaType()))) {
      return;
    }
    JavaShape shape = shapes.of(place.javaType());
    check(
        bare, place, shape instanceof JavaShape.Untyped ? UntypedShapes.of(bare, contract) : shape);
  }

  private void check(Type type, Place place, JavaShape shape) {
    if (shape instanceof JavaShape.Unsupported reason) {
      unsupported.add(
          "decoding " + place.path() + " into " + place.java() + ": " + reason.reason());
    } else if (shape instanceof JavaShape.Maybe maybe) {
      check(type, place.as(maybe.value()));
    } else if (shape instanceof JavaShape.Refused) {
      // Outputs without it are decoded; the others are what is to be found.
      return;
    } else if (shape instanceof JavaShape.Factory factory) {
      if (factory.isAnnotated() || AnyOutput.is(contract)) {
        check(type, place.as(factory.argument()));
      } else {
        unsupported.add(
            "decoding "
                + place.path()
                + " into "
                + place.javaType()
                + ", by what no annotation says, is not supported");
      }
    } else if (shape instanceof JavaShape.Tree tree) {
      tree(type, place, tree);
    } else if (type instanceof Type.ListOf list) {
      list(list, place, shape);
    } else if (type instanceof Type.MapOf map) {
      map(map, place, shape);
    } else if (type instanceof Type.Named named) {
      named(named, contract.definition(named.definition()), place, shape);
    } else {
      scalar(type, place, shape);
    }
  }

  private void tree(Type type, Place place, JavaShape.Tree shape) {
    TypeDefinition definition =
        type instanceof Type.Named named ? contract.definition(named.definition()) : null;
    if (definition instanceof AliasDefinition alias) {
      check(alias.type(), place);
    } else if (!shape.isAny()) {
      boolean isObject =
          type instanceof Type.MapOf
              || definition instanceof RecordDefinition
              || definition instanceof UnionDefinition;
      boolean isList = type instanceof Type.ListOf;
      if (!((isObject && shape.isObject()) || (isList && shape.isArray()))) {
        misfit(place, isList ? "a list" : isObject ? "an object" : "no container", type, "");
      }
    }
  }

  private void scalar(Type type, Place place, JavaShape shape) {
    boolean isText = type instanceof Type.Text;
    boolean isTruth = type instanceof Type.Bool;
    boolean isNumber = !isText && !isTruth;
    String expected = isText ? "a string" : isTruth ? "a boolean" : "a number";
    if (isText && (shape instanceof JavaShape.Parsed || takesTexts(shape))) {
      return;
    }
    if (shape instanceof JavaShape.Parsed) {
      unsupported.add("decoding " + expected + " into " + place.javaType() + " is not supported");
    } else if (shape instanceof JavaShape.Text) {
      if (!isText) {
        unsupported.add(
            place.java()
                + " takes "
                + expected
                + " as text, which depends on how the JSON is written");
      }
    } else if (isText && shape instanceof Enumeration) {
      unsupported.add(
          "decoding any string into the enum " + place.javaType() + " is not supported");
    } else if (isNumber && (shape instanceof JavaShape.Bool || shape instanceof Enumeration)) {
      unsupported.add("decoding a number into " + place.javaType() + " is not supported");
    } else if (shape instanceof ObjectOf object && object.takesOthers()) {
      unsupported.add("decoding " + expected + " into " + place.javaType() + " is not supported");
    } else if (!(isNumber && isNumeric(shape)) && !(isTruth && shape instanceof JavaShape.Bool)) {
      misfit(place, expected, type, "");
    }
  }

  private static boolean takesTexts(JavaShape shape) {
    return shape instanceof ObjectOf object && object.takerOfTexts().isPresent();
  }

  private static boolean isNumeric(JavaShape shape) {
    return shape instanceof JavaShape.Whole
        || shape instanceof JavaShape.Floating
        || shape instanceof JavaShape.BigWhole
        || shape instanceof JavaShape.Untyped
        || shape instanceof JavaShape.BigFraction;
  }

  private void list(Type.ListOf list, Place place, JavaShape shape) {
    if (shape instanceof JavaShape.Sequence sequence) {
      check(list.element(), place.element(sequence.element()));
    } else {
      misfit(place, "a list", list, "");
    }
  }

  private void map(Type.MapOf map, Place place, JavaShape shape) {
    if (shape instanceof JavaShape.Mapping mapping) {
      check(map.value(), place.element(mapping.value()));
    } else if (shape instanceof ObjectOf || shape instanceof JavaShape.Union) {
      unsupported.add("decoding a map into " + place.javaType() + " is not supported");
    } else {
      misfit(place, "a map", map, "");
    }
  }

  private void named(Type.Named type, TypeDefinition definition, Place place, JavaShape shape) {
    if (definition instanceof EnumDefinition) {
      if (shape instanceof JavaShape.Parsed) {
        unsupported.add("decoding an enum into " + place.javaType() + " is not supported");
      } else if (!(shape instanceof Enumeration
          || takesTexts(shape)
          || shape instanceof JavaShape.Text)) {
        misfit(place, "an enum", type, "");
      }
    } else if (definition instanceof RecordDefinition record) {
      record(type, record, place, shape);
    } else if (definition instanceof UnionDefinition union) {
      union(type, union, place, shape);
    } else {
      check(((AliasDefinition) definition).type(), place);
    }
  }

  private void record(Type.Named type, RecordDefinition record, Place place, JavaShape shape) {
    if (shape instanceof ObjectOf into) {
      fields(record, place.path(), into);
    } else if (shape instanceof JavaShape.Union union && union.by() == JavaShape.Named.BY_MEMBERS) {
      deduced(record, Optional.empty(), union, place);
    } else if (shape instanceof JavaShape.Union union
        && (union.by() == JavaShape.Named.BY_WRAPPER || union.otherwise().isPresent())) {
      unsupported.add("decoding a record into " + place.javaType() + " is not supported");
    } else if (shape instanceof JavaShape.Union union) {
      if (record.field(union.property()).isPresent()) {
        unsupported.add(
            "a class chosen by the field "
                + union.property()
                + " of record "
                + record.name()
                + " is not supported");
      } else {
        misfit(
            place,
            "a record",
            type,
            "@JsonTypeInfo wants the member `"
                + union.property()
                + "`, which it has not; "
                + unionWith(record, union.property())
                + " has it: decode that into the type that bears the annotation");
      }
    } else if (shape instanceof JavaShape.Mapping mapping) {
      entries(record, place, mapping);
    } else {
      misfit(place, "a record", type, "");
    }
  }

  /** The union that a record would have to come in, to have a member that tells its class. */
  private String unionWith(RecordDefinition record, String discriminator) {
    for (TypeDefinition definition : contract.types().values()) {
      if (definition instanceof UnionDefinition union
          && union.discriminator().equals(discriminator)
          && union.variants().stream().anyMatch(each -> each.record().equals(record.name()))) {
        return "the union " + union.name();
      }
    }
    return "a union by `" + discriminator + "`";
  }

  private void fields(RecordDefinition record, String path, ObjectOf into) {
    for (Field field : record.fields()) {
      into.componentFor(field.name())
          .ifPresent(
              component ->
                  component(
                      field,
                      component,
                      new Place(
                          into.isBean()
                              ? "property " + component.name() + " of " + into.javaName()
                              : "component " + component.name() + " of record " + into.javaName(),
                          component.type(),
                          path + "." + field.name())));
    }
  }

  private void component(Field field, Component component, Place place) {
    if (component.format().isPresent()) {
      check(contract.bare(field.type()), place, shapes.of(component));
    } else {
      check(field.type(), place);
    }
  }

  private void entries(RecordDefinition record, Place place, JavaShape.Mapping into) {
    if (record.open() && !(shapes.of(into.value()) instanceof JavaShape.Untyped)) {
      unsupported.add("decoding an open record into " + place.javaType() + " is not supported");
    }
    for (Field field : record.fields()) {
      Place entry =
          new Place(
              "the entry " + field.name() + " of " + place.java(),
              into.value(),
              place.path() + "." + field.name());
      check(field.type(), entry);
    }
  }

  private void union(Type.Named type, UnionDefinition definition, Place place, JavaShape shape) {
    if (shape instanceof ObjectOf object && object.takesOthers() && AnyOutput.is(contract)) {
      return;
    }
    if (shape instanceof ObjectOf || shape instanceof JavaShape.Mapping) {
      unsupported.add("decoding a union into " + place.javaType() + " is not supported");
    } else if (!(shape instanceof JavaShape.Union)) {
      misfit(place, "a union", type, "");
    } else if (AnyOutput.is(contract)) {
      // Made for it, each variant under its name.
      for (Variant variant : definition.variants()) {
        variant(variant, (JavaShape.Union) shape, place);
      }
    } else if (((JavaShape.Union) shape).by() == JavaShape.Named.BY_MEMBERS) {
      for (Variant variant : definition.variants()) {
        if (contract.definition(variant.record()) instanceof RecordDefinition record) {
          deduced(record, Optional.of(definition.discriminator()), (JavaShape.Union) shape, place);
        }
      }
    } else if (((JavaShape.Union) shape).by() == JavaShape.Named.BY_WRAPPER) {
      unsupported.add("decoding a union into " + place.javaType() + " is not supported");
    } else if (!((JavaShape.Union) shape).property().equals(definition.discriminator())) {
      misfit(
          place,
          "a union",
          type,
          "@JsonTypeInfo looks for the member `"
              + ((JavaShape.Union) shape).property()
              + "`, the contract calls it `"
              + definition.discriminator()
              + "`");
    } else {
      for (Variant variant : definition.variants()) {
        variant(variant, (JavaShape.Union) shape, place);
      }
    }
  }

  /** Of a union, the member that names the variant is one like the others. */
  private void deduced(
      RecordDefinition record, Optional<String> tag, JavaShape.Union union, Place place) {
    Optional<String> className = new Deduction(shapes).classOf(union, record, tag);
    if (className.isPresent() && shapes.ofSubtype(className.get()) instanceof ObjectOf into) {
      fields(record, record.name(), into);
    } else {
      unsupported.add(
          "which class "
              + record.name()
              + " is decoded into as "
              + place.javaType()
              + " is not known");
    }
  }

  private void variant(Variant variant, JavaShape.Union union, Place place) {
    String named = union.subtypes().get(variant.tag());
    String className = named == null ? union.otherwise().orElse(null) : named;
    if (className == null
        || !(contract.definition(variant.record()) instanceof RecordDefinition record)) {
      return;
    }
    JavaShape shape = shapes.ofSubtype(className);
    if (shape instanceof ObjectOf into) {
      fields(record, record.name(), into);
    } else {
      String reason =
          shape instanceof JavaShape.Unsupported why
              ? why.reason()
              : className.replace('/', '.') + " is no record";
      unsupported.add("decoding " + variant.tag() + " into " + place.java() + ": " + reason);
    }
  }

  private void misfit(Place place, String expected, Type type, String rule) {
    misfits.add(
        new Misfit(
            place.java(),
            place.javaType().toString(),
            place.path(),
            expected,
            type.clause(),
            rule));
  }
}

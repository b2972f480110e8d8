package dev.airtight.core.contract;

import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.contract.TypeDefinition.Variant;
import dev.airtight.core.pattern.ParsedPattern;
import dev.airtight.core.pattern.PatternParser;
import dev.airtight.core.pattern.RegularPattern;
import dev.airtight.grammar.source.SourceText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds models by hand, for tests that want no parser and no checker in between. */
public final class Models {

  private Models() {}

  /** A clause of this text, in a source of its own. */
  public static Clause clause(String text) {
    SourceText source = new SourceText("test.contract", text);
    return new Clause(source, source.span());
  }

  public static Contract contract(TypeDefinition... definitions) {
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    for (TypeDefinition definition : definitions) {
      types.put(definition.name(), definition);
    }
    return new Contract("test", clause("contract test").source(), types, Map.of());
  }

  public static Type.Text text() {
    return new Type.Text(List.of(), List.of(), clause("string"));
  }

  public static Type.Text text(int minimum, @Nullable Integer maximum) {
    return new Type.Text(List.of(count("length", minimum, maximum)), List.of(), clause("string"));
  }

  public static Type.Text matching(String pattern) {
    return new Type.Text(
        List.of(),
        List.of(new Matching(pattern(pattern), pattern, clause("matching /" + pattern + "/"))),
        clause("string"));
  }

  public static RegularPattern pattern(String pattern) {
    return ((ParsedPattern.Parsed) PatternParser.parse(pattern)).pattern();
  }

  public static CountRange count(String word, int minimum, @Nullable Integer maximum) {
    return new CountRange(
        minimum, maximum, clause(word + " " + minimum + ".." + (maximum == null ? "" : maximum)));
  }

  public static NumberRange range(@Nullable String minimum, @Nullable String maximum) {
    return new NumberRange(
        minimum == null ? null : new BigDecimal(minimum),
        maximum == null ? null : new BigDecimal(maximum),
        clause("in " + minimum + ".." + maximum));
  }

  public static Type.IntegerNumber integer(NumberRange... ranges) {
    return new Type.IntegerNumber(List.of(ranges), clause("int"));
  }

  public static Type.DecimalNumber decimal(NumberRange... ranges) {
    return new Type.DecimalNumber(List.of(ranges), clause("decimal"));
  }

  public static Type.Bool bool() {
    return new Type.Bool(clause("boolean"));
  }

  public static Type.Named named(String definition) {
    return new Type.Named(definition, clause(definition));
  }

  public static Type.ListOf list(Type element, boolean unique, CountRange... sizes) {
    return new Type.ListOf(
        element, List.of(sizes), unique ? clause("unique") : null, clause("list"));
  }

  public static Type.MapOf map(Type value, CountRange... sizes) {
    return new Type.MapOf(value, List.of(sizes), clause("map"));
  }

  public static Type.OrNull orNull(Type base) {
    return new Type.OrNull(base, clause("| null"));
  }

  public static Type.Restricted where(Type base, Condition condition) {
    return new Type.Restricted(base, require(condition), clause("where"));
  }

  public static Requirement require(Condition condition) {
    return new Requirement(condition, clause("require " + condition.clause().text()));
  }

  public static Field field(String name, Type type) {
    return new Field(name, false, type, "", clause(name));
  }

  public static Field optional(String name, Type type) {
    return new Field(name, true, type, "", clause(name + "?"));
  }

  public static RecordDefinition record(
      String name, List<Field> fields, Requirement... requirements) {
    return new RecordDefinition(
        name, false, fields, List.of(requirements), "", clause("record " + name));
  }

  public static EnumDefinition enumeration(String name, String... members) {
    return new EnumDefinition(
        name,
        Arrays.stream(members)
            .map(member -> member.split("=", 2))
            .map(parts -> new EnumMember(parts[0], parts[parts.length - 1], "", clause(parts[0])))
            .toList(),
        "",
        clause("enum " + name));
  }

  public static UnionDefinition union(String name, String discriminator, String... variants) {
    return new UnionDefinition(
        name,
        discriminator,
        Arrays.stream(variants)
            .map(variant -> variant.split("=", 2))
            .map(parts -> new Variant(parts[0], parts[1], "", clause(parts[0])))
            .toList(),
        "",
        clause("union " + name));
  }

  public static AliasDefinition alias(String name, Type type) {
    return new AliasDefinition(name, type, "", clause("type " + name));
  }

  // Expressions.

  public static ReferenceExpression.Self self(Type type) {
    return new ReferenceExpression.Self(type, clause("it"));
  }

  public static ReferenceExpression.FieldOf field(String record, Field field) {
    return field(self(named(record)), record, field);
  }

  public static ReferenceExpression.FieldOf field(
      ReferenceExpression target, String record, Field field) {
    return new ReferenceExpression.FieldOf(
        target, record, field.name(), field.type(), clause(field.name()));
  }

  public static NumberExpression number(ReferenceExpression reference) {
    return new NumberExpression.NumberOf(reference, reference.clause());
  }

  public static NumberExpression number(String literal) {
    return new NumberExpression.NumberLiteral(new BigDecimal(literal), clause(literal));
  }

  public static TextExpression text(ReferenceExpression reference) {
    return new TextExpression.TextOf(reference, reference.clause());
  }

  public static TextExpression text(String literal) {
    return new TextExpression.TextLiteral(literal, clause("\"" + literal + "\""));
  }

  public static Condition compare(
      Condition.NumberComparison comparison, NumberExpression left, NumberExpression right) {
    return new Condition.CompareNumbers(
        comparison, left, right, clause(left.clause().text() + " " + right.clause().text()));
  }

  public static Condition atLeast(NumberExpression left, NumberExpression right) {
    return new Condition.CompareNumbers(
        Condition.NumberComparison.LESS_OR_EQUAL,
        right,
        left,
        clause(left.clause().text() + " >= " + right.clause().text()));
  }

  public static Condition not(Condition operand) {
    return new Condition.Not(operand, clause("not " + operand.clause().text()));
  }

  public static Condition implies(Condition premise, Condition conclusion) {
    return new Condition.Implies(
        premise,
        conclusion,
        clause(premise.clause().text() + " implies " + conclusion.clause().text()));
  }
}

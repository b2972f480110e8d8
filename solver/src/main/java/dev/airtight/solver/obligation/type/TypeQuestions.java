package dev.airtight.solver.obligation.type;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.contract.TypeDefinition.AliasDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.core.contract.TypeDefinition.UnionDefinition;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.subject.Question;
import dev.airtight.solver.obligation.subject.RequirementQuestion;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions whether a type has values of some kind. */
public final class TypeQuestions {

  private final Contract contract;

  public TypeQuestions(Contract contract) {
    this.contract = contract;
  }

  /** The questions about a definition, in the order of its members. */
  public List<Question> of(TypeDefinition definition) {
    List<Question> questions = new ArrayList<>();
    questions.add(
        new Question(
            "satisfiable",
            Kind.SATISFIABLE,
            definition.name() + " has no value at all",
            definition.clause(),
            (value, terms) -> terms.bool(true),
            json -> true,
            json -> json));
    if (definition instanceof UnionDefinition union) {
      variants(union, questions);
    } else if (definition instanceof RecordDefinition record) {
      record.fields().forEach(field -> field(field, questions));
    }
    return questions;
  }

  /** The clauses of a type's own {@code require} and {@code where}, with the name of each. */
  public List<RequirementQuestion> requirements(TypeDefinition definition) {
    List<RequirementQuestion> requirements = new ArrayList<>();
    if (definition instanceof RecordDefinition record) {
      record
          .requirements()
          .forEach(
              requirement ->
                  requirements.add(
                      new RequirementQuestion(
                          "requirement:" + (requirements.size() + 1),
                          Kind.REQUIREMENT,
                          requirement)));
      for (Field field : record.fields()) {
        wheres(field.type(), "where:" + field.name(), requirements);
      }
    } else if (definition instanceof AliasDefinition alias) {
      wheres(alias.type(), "where", requirements);
    }
    return requirements;
  }

  private static void wheres(Type type, String name, List<RequirementQuestion> requirements) {
    Type current = type;
    int count = 0;
    while (true) {
      if (current instanceof Type.Restricted restricted) {
        count++;
        String suffix = count == 1 ? "" : ":" + count;
        requirements.add(
            new RequirementQuestion(name + suffix, Kind.REQUIREMENT, restricted.requirement()));
        current = restricted.base();
      } else if (current instanceof Type.OrNull orNull) {
        current = orNull.base();
      } else if (current instanceof Type.ListOf list) {
        wheres(list.element(), name + "[]", requirements);
        return;
      } else if (current instanceof Type.MapOf map) {
        wheres(map.value(), name + "[]", requirements);
        return;
      } else {
        return;
      }
    }
  }

  private static void variants(UnionDefinition union, List<Question> questions) {
    for (int index = 0; index < union.variants().size(); index++) {
      int tag = index;
      String name = union.variants().get(index).tag();
      questions.add(
          new Question(
              "reachable:" + name,
              Kind.REACHABLE,
              "no value of " + union.name() + " is " + name,
              union.variants().get(index).clause(),
              (value, terms) ->
                  value.notNull() instanceof SymbolicJson.UnionOf found
                      ? terms.intEqual(found.tag(), terms.constant(tag))
                      : terms.bool(true),
              json ->
                  json instanceof JsonObject object
                      && new JsonString(name).equals(object.get(union.discriminator())),
              json -> json));
    }
  }

  private void field(Field field, List<Question> questions) {
    if (field.optional()) {
      questions.add(state(field, "field-present:", "is never present", Presence.PRESENT));
      questions.add(state(field, "field-absent:", "is never absent", Presence.ABSENT));
    }
    if (contract.allowsNull(field.type())) {
      questions.add(state(field, "field-null:", "is never null", Presence.NULL));
      questions.add(state(field, "field-not-null:", "is always null", Presence.NOT_NULL));
    }
    if (contract.bare(field.type()) instanceof Type.Named named
        && contract.definition(named.definition()) instanceof EnumDefinition enumeration) {
      for (int index = 0; index < enumeration.members().size(); index++) {
        member(field, enumeration.members().get(index), index, questions);
      }
    }
  }

  private static void member(Field field, EnumMember member, int index, List<Question> questions) {
    questions.add(
        new Question(
            "member:" + field.name() + "." + member.name(),
            Kind.REACHABLE,
            field.name() + " is never " + member.name(),
            field.clause(),
            (value, terms) -> {
              SymbolicJson.FieldOf found = fieldOf(value, field);
              return found.value().notNull() instanceof SymbolicJson.EnumMember code
                  ? terms.and(
                      found.present(),
                      notNull(found.value(), terms),
                      terms.intEqual(code.code(), terms.constant(index)))
                  : terms.bool(true);
            },
            json ->
                json instanceof JsonObject object
                    && new JsonString(member.text()).equals(object.get(field.name())),
            json -> with(json, field, new JsonString(member.text()))));
  }

  /** How a field may be. */
  private enum Presence {
    PRESENT,
    ABSENT,
    NULL,
    NOT_NULL
  }

  private static Question state(Field field, String name, String problem, Presence presence) {
    return new Question(
        name + field.name(),
        Kind.REACHABLE,
        field.name() + " " + problem,
        field.clause(),
        (value, terms) -> {
          SymbolicJson.FieldOf found = fieldOf(value, field);
          return switch (presence) {
            case PRESENT -> found.present();
            case ABSENT -> terms.not(found.present());
            case NULL -> terms.and(found.present(), terms.not(notNull(found.value(), terms)));
            case NOT_NULL -> terms.and(found.present(), notNull(found.value(), terms));
          };
        },
        json -> {
          if (!(json instanceof JsonObject object)) {
            return false;
          }
          boolean present = object.get(field.name()) != null;
          boolean isNull = object.get(field.name()) instanceof JsonNull;
          return switch (presence) {
            case PRESENT -> present;
            case ABSENT -> !present;
            case NULL -> isNull;
            case NOT_NULL -> present && !isNull;
          };
        },
        json ->
            switch (presence) {
              case ABSENT -> with(json, field, null);
              case NULL -> with(json, field, new JsonNull());
              case PRESENT, NOT_NULL -> json;
            });
  }

  /** The object with another value of a field, or without the field. */
  private static JsonValue with(JsonValue json, Field field, @Nullable JsonValue value) {
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    if (value == null) {
      members.remove(field.name());
    } else {
      members.put(field.name(), value);
    }
    return new JsonObject(members);
  }

  private static SymbolicJson.FieldOf fieldOf(SymbolicJson value, Field field) {
    if (value.notNull() instanceof SymbolicJson.RecordOf record) {
      SymbolicJson.FieldOf found = record.fields().get(field.name());
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException("no symbolic field " + field.name());
  }

  private static BoolTerm notNull(SymbolicJson value, Terms terms) {
    return value instanceof SymbolicJson.NullOr nullOr
        ? terms.not(nullOr.isNull())
        : terms.bool(true);
  }
}

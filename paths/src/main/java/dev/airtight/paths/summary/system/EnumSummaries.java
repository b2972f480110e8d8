package dev.airtight.paths.summary.system;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Map;

/**
 * {@code Enum.valueOf}: exact, without a path for each constant. And how EnumMap, EnumSet and Class
 * get hold of all constants: as the program does, and not by ways inside the JDK.
 */
public final class EnumSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        "java/lang/Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;",
        EnumSummaries::valueOf,
        "java/lang/Class.getEnumConstants()[Ljava/lang/Object;",
        EnumSummaries::ofClass,
        "java/util/EnumMap.getKeyUniverse(Ljava/lang/Class;)[Ljava/lang/Enum;",
        EnumSummaries::constants,
        "java/util/EnumSet.getUniverse(Ljava/lang/Class;)[Ljava/lang/Enum;",
        EnumSummaries::constants);
  }

  /** The result is not changed by those who ask, so a new array does as well as a shared one. */
  private static List<Successor> constants(Call call) {
    return call.requiring(
        0,
        (c, type) ->
            type instanceof HeapObject.ClassObject named && isEnum(c, named.type())
                ? constants(c, named.type().internalName())
                : c.stuck("an EnumMap or EnumSet of such a class is not modelled"));
  }

  /** Null for a class that is no enum. */
  private static List<Successor> ofClass(Call call) {
    TypeDescriptor type = ((HeapObject.ClassObject) call.object(call.reference(0))).type();
    return isEnum(call, type) ? constants(call, type.internalName()) : call.returnsNull();
  }

  private static List<Successor> constants(Call call, String enumClass) {
    return call.machine().initialise(call.state(), enumClass).stream()
        .flatMap(s -> call.machine().callExactly(s, values(enumClass), List.of(), null).stream())
        .toList();
  }

  private static MethodReference values(String enumClass) {
    MethodDescriptor descriptor = MethodDescriptor.parse("()[L" + enumClass + ";");
    return new MethodReference(enumClass, "values", descriptor, false);
  }

  private static boolean isEnum(Call call, TypeDescriptor type) {
    return type.isReference()
        && !type.isArray()
        && call.machine().classPath().load(type.internalName()).isEnum();
  }

  private static List<Successor> valueOf(Call call) {
    return call.requiring(
        0,
        (typed, object) -> {
          if (!(object instanceof HeapObject.ClassObject known)) {
            return typed.stuck("Enum.valueOf of such a class is not modelled");
          }
          TypeDescriptor type = known.type();
          return isEnum(typed, type)
              ? typed.requiring(1, (c, name) -> valueOf(c, type, c.text(1)))
              : typed.raises("java/lang/IllegalArgumentException");
        });
  }

  private static List<Successor> valueOf(Call call, TypeDescriptor type, TextTerm name) {
    if (!call.state().memory().hasBegunInitialising(type.internalName())) {
      return call.stuck("Enum.valueOf of an enum that is not initialised is not modelled");
    }
    String enumClass = type.internalName();
    Terms terms = call.terms();
    List<String> names = call.machine().classPath().load(enumClass).enumConstants();
    return call.split(
        terms.inLanguage(name, Language.words(names)),
        c -> {
          IntTerm ordinal = terms.constant(Math.max(0, names.size() - 1));
          for (int i = names.size() - 2; i >= 0; i--) {
            ordinal =
                terms.ifThenElse(
                    terms.inLanguage(name, Language.word(names.get(i))),
                    terms.constant(i),
                    ordinal);
          }
          return c.returnsNew(new HeapObject.EnumConstant(enumClass, ordinal));
        },
        c -> c.raises("java/lang/IllegalArgumentException"));
  }
}

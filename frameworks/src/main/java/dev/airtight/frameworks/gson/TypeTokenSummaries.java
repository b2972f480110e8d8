package dev.airtight.frameworks.gson;

import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;

/** {@code TypeToken}, and the types that it says. */
public final class TypeTokenSummaries implements SummaryProvider {
  private static final String TOKEN = GsonNames.TOKEN;
  private static final String SELF = "L" + TOKEN + ";";
  private static final String TYPE = "Ljava/lang/reflect/Type;";

  /** A class of Gson for types with arguments, as versions call it. */
  private static final List<String> TYPES =
      List.of(
          GsonNames.PACKAGE + "internal/GsonTypes$ParameterizedTypeImpl",
          GsonNames.PACKAGE + "internal/$Gson$Types$ParameterizedTypeImpl");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    all.put(TOKEN + ".<init>()V", TypeTokenSummaries::made);
    all.put(TOKEN + ".getType()" + TYPE, TypeTokenSummaries::type);
    all.put(TOKEN + ".get(Ljava/lang/Class;)" + SELF, TypeTokenSummaries::of);
    all.put(TOKEN + ".get(" + TYPE + ")" + SELF, TypeTokenSummaries::of);
    all.put(
        TOKEN + ".getParameterized(" + TYPE + "[" + TYPE + ")" + SELF,
        TypeTokenSummaries::parameterised);
    return all;
  }

  /** The type that a class, a token or a type of Gson stands for, where it is known. */
  static Optional<JavaType> saidBy(Call call, Value said) {
    if (said instanceof Reference reference
        && call.state().memory().find(reference.object()).orElse(null)
            instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof OfType of) {
      return Optional.of(of.type());
    }
    return DecodingSummary.saidBy(call, said);
  }

  /** Without a type argument, it throws, and may with one that is a type variable. */
  private static List<Successor> made(Call call) {
    String signature =
        call.machine()
            .classPath()
            .load(call.object(call.reference(0)).className())
            .header()
            .signature();
    boolean isWhole = signature != null && !SignatureParser.hasVariables(signature);
    return isWhole && DecodingSummary.saidBy(call, call.reference(0)).isPresent()
        ? call.returns()
        : call.stuck("which type a TypeToken stands for is not known");
  }

  private static List<Successor> type(Call call) {
    JavaType type = saidBy(call, call.reference(0)).orElse(null);
    ClassPath classPath = call.machine().classPath();
    String name = TYPES.stream().filter(classPath::has).findFirst().orElse(null);
    return type instanceof JavaType.Of of && !of.arguments().isEmpty() && name != null
        ? call.returnsNew(new HeapObject.Instance(name, HashTreePMap.empty(), new OfType(type)))
        : call.stuck("the type that a TypeToken stands for is not followed");
  }

  private static List<Successor> of(Call call) {
    return call.requiring(
        0,
        (present, object) ->
            saidBy(present, present.reference(0))
                .map(type -> token(present, type))
                .orElseGet(() -> present.stuck("which type a TypeToken is made of is not known")));
  }

  private static List<Successor> token(Call call, JavaType type) {
    return call.returnsNew(new HeapObject.Instance(TOKEN, HashTreePMap.empty(), new OfType(type)));
  }

  private static List<Successor> parameterised(Call call) {
    return arguments(call)
        .flatMap(
            arguments ->
                saidBy(call, call.reference(0))
                    .filter(JavaType.Of.class::isInstance)
                    .map(JavaType.Of.class::cast)
                    .filter(raw -> takes(call.machine().classPath(), raw, arguments.size()))
                    .map(raw -> token(call, new JavaType.Of(raw.name(), arguments))))
        .orElseGet(() -> call.stuck("which type a TypeToken is made of is not known"));
  }

  /** Others are refused. */
  private static boolean takes(ClassPath classPath, JavaType.Of raw, int arguments) {
    return arguments > 0
        && classPath.load(raw.name()).typeParameters().size() == arguments
        && classPath.load(raw.name()).typeParameters().values().stream()
            .allMatch(bound -> bound.erasure().internalName().equals("java/lang/Object"));
  }

  private static Optional<List<JavaType>> arguments(Call call) {
    int array = call.reference(1).object();
    if (!(call.state().memory().find(array).orElse(null) instanceof HeapObject.Array types)
        || types.length().constantValue() == null) {
      return Optional.empty();
    }
    List<JavaType> all = new ArrayList<>();
    for (int i = 0; i < types.length().constantValue().intValueExact(); i++) {
      List<ElementSource.Made> elements =
          call.machine().readElement(call.state(), array, call.terms().constant(i));
      Optional<JavaType> type =
          elements.size() == 1 ? saidBy(call, elements.get(0).value()) : Optional.empty();
      if (type.isEmpty() || !type.get().erasure().isReference()) {
        return Optional.empty();
      }
      all.add(type.get());
    }
    return Optional.of(all);
  }
}

package dev.airtight.frameworks.gson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Gson} and its builder, which applications make and call themselves. What a builder is told
 * decides only how members are called, how much is refused, and how values are written; what may do
 * more, such as an adapter, is not followed.
 */
public final class GsonSummaries implements SummaryProvider {
  private static final String GSON = GsonNames.GSON;
  private static final String BUILDER = GsonNames.BUILDER;
  private static final String STRING = "Ljava/lang/String;";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final MapperClass MAPPER = new MapperClass("a Gson", Set.of(GSON));
  private static final MapperClass BUILDING = new MapperClass("a GsonBuilder", Set.of(BUILDER));

  /** Methods of the builder that change how values are written, and nothing else. */
  private static final List<String> OF_WRITING =
      List.of("serializeNulls()", "setPrettyPrinting()", "disableHtmlEscaping()");

  /** The same where what is read may be refused or called otherwise, with what they take. */
  private static final List<String> SETTINGS =
      List.of(
          "setFormattingStyle(L" + GsonNames.PACKAGE + "FormattingStyle;)",
          "setLenient()",
          "setStrictness(L" + GsonNames.PACKAGE + "Strictness;)",
          "serializeSpecialFloatingPointValues()",
          "enableComplexMapKeySerialization()",
          "generateNonExecutableJson()",
          "excludeFieldsWithoutExposeAnnotation()",
          "setFieldNamingPolicy(L" + GsonNames.PACKAGE + "FieldNamingPolicy;)");

  private static final List<String> ADAPTERS =
      List.of("JsonSerializer", "JsonDeserializer", "InstanceCreator", "TypeAdapter");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    all.put(GSON + ".<init>()V", MAPPER::made);
    all.put(BUILDER + ".<init>()V", BUILDING::made);
    all.put(GSON + ".<clinit>()V", Call::returns);
    all.put(BUILDER + ".<clinit>()V", Call::returns);
    OF_WRITING.forEach(
        setting ->
            all.put(
                BUILDER + "." + setting + "L" + BUILDER + ";",
                call -> BUILDING.known(call, known -> known.returns(known.arguments().get(0)))));
    SETTINGS.forEach(
        setting -> all.put(BUILDER + "." + setting + "L" + BUILDER + ";", GsonSummaries::set));
    all.put(BUILDER + ".create()L" + GSON + ";", GsonSummaries::created);
    all.put(
        BUILDER + ".registerTypeAdapter(Ljava/lang/reflect/Type;" + OBJECT + ")L" + BUILDER + ";",
        call -> adapted(call, ADAPTERS));
    all.put(
        BUILDER
            + ".registerTypeAdapterFactory(L"
            + GsonNames.PACKAGE
            + "TypeAdapterFactory;)L"
            + BUILDER
            + ";",
        call -> adapted(call, List.of("TypeAdapterFactory")));
    for (String into :
        List.of("Ljava/lang/Class;", "Ljava/lang/reflect/Type;", "L" + GsonNames.TOKEN + ";")) {
      all.put(
          GSON + ".fromJson(" + STRING + into + ")" + OBJECT,
          call -> MAPPER.known(call, GsonSummaries::fromJson));
    }
    all.put(
        GSON + ".toJson(" + OBJECT + ")" + STRING,
        call -> MAPPER.known(call, GsonSummaries::written));
    all.put(
        GSON + ".toJson(L" + GsonNames.ELEMENT + ";)" + STRING,
        call -> MAPPER.known(call, ElementSummaries::written));
    return all;
  }

  /** What is null is refused by some of them. */
  private static List<Successor> set(Call call) {
    return call.arguments().size() > 1 && call.arguments().get(1) instanceof Reference
        ? call.requiring(1, (present, object) -> BUILDING.itself(present))
        : BUILDING.itself(call);
  }

  private static List<Successor> created(Call call) {
    return MAPPER.built(call, BUILDING, GSON);
  }

  /** It refuses what is none, and adapters of what it reads itself. */
  private static List<Successor> adapted(Call call, List<String> kinds) {
    return call.requiring(
        call.arguments().size() - 1,
        (present, adapter) -> {
          boolean isAdapter =
              kinds.stream()
                  .anyMatch(
                      kind ->
                          present
                              .machine()
                              .isInstance(adapter.className(), GsonNames.PACKAGE + kind));
          boolean isOfOthers =
              present.arguments().size() == 2
                  || TypeTokenSummaries.saidBy(present, present.reference(1))
                      .filter(type -> isAdaptable(present, type))
                      .isPresent();
          return isAdapter && isOfOthers
              ? BUILDING.lost(present)
              : present.stuck("what an adapter changes about a Gson is not known");
        });
  }

  private static boolean isAdaptable(Call call, JavaType type) {
    return !(type instanceof JavaType.Of named)
        || !(named.name().equals("java/lang/Object")
            || call.machine().isInstance(named.name(), GsonNames.ELEMENT));
  }

  private static List<Successor> fromJson(Call call) {
    if (!GsonNames.areKnown(call.machine().classPath())) {
      return call.stuck("what this version of Gson does is not known");
    }
    return call.whenPresent(
        1,
        Call::returnsNull,
        (present, object) ->
            object instanceof HeapObject.Text said
                ? TypeTokenSummaries.saidBy(present, present.reference(2))
                    .map(type -> decoded(present, said.text(), type))
                    .orElseGet(() -> present.stuck("which type Gson decodes into is not known"))
                : present.stuck("a text that is no String is decoded"));
  }

  private static List<Successor> decoded(Call call, TextTerm text, JavaType said) {
    JavaType type = said instanceof JavaType.Primitive primitive ? boxed(primitive) : said;
    if (AnyElement.isWanted(type)) {
      return ElementSummaries.decoded(call, text, type);
    } else if (AnyGsonObject.isWanted(type)) {
      return untyped(call, text, type);
    }
    return InaccessibleTypes.refused(call, text, type).orElseGet(() -> read(call, text, type));
  }

  /** What it returns is an object, or null. */
  private static JavaType boxed(JavaType.Primitive type) {
    return type.erasure().equals(TypeDescriptor.VOID)
        ? type
        : new JavaType.Of(Boxes.classOf(type.erasure()), List.of());
  }

  private static List<Successor> untyped(Call call, TextTerm text, JavaType type) {
    List<Successor> ends =
        new ArrayList<>(
            Readings.of(
                call,
                text,
                type,
                Call::returnsNull,
                state -> new AnyGsonObject(call.machine()).of(state, type, "json")));
    AnyGsonObject.otherRefusals(type)
        .forEach(
            (refusal, example) -> {
              ends.addAll(Readings.refused(call, text, example, refusal));
              ends.addAll(DecodingSummary.thrown(call, refusal));
            });
    return ends;
  }

  private static List<Successor> read(Call call, TextTerm text, JavaType type) {
    GsonShapes shapes = new GsonShapes(call.machine().hierarchy());
    ModelAnswers.Reading reading =
        new ModelAnswers.Reading(
            new GsonCalls(),
            GsonLibrary.NAME,
            type,
            GsonRefusals.of(call, shapes, type),
            text,
            call.method().name() + "()",
            MapperClass.isStandard(call));
    return DecodingSummary.ends(call, reading);
  }

  /** Whatever is in it. */
  private static List<Successor> written(Call call) {
    Call noted =
        call.in(
            call.state()
                .withAssumption(new Assumption.OfUnknownCode("Gson.toJson", Optional.empty())));
    List<Successor> ends =
        new ArrayList<>(DecodingSummary.thrown(noted, "java/lang/RuntimeException"));
    ends.addAll(noted.returnsText(noted.terms().freshText("written JSON")));
    return ends;
  }
}

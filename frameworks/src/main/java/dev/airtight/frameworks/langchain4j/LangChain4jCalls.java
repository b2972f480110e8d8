package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.schema.ContractOfType;
import dev.airtight.frameworks.schema.SchemaDialect;
import dev.airtight.paths.ask.AnswerPart;
import dev.airtight.paths.ask.ModelCall;
import dev.airtight.paths.ask.ModelCalls;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.ask.ProgramClasses;
import dev.airtight.paths.ask.SchemaOfType;
import dev.airtight.paths.ask.ToolParameter;
import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How applications ask models with LangChain4j 1.x. */
public final class LangChain4jCalls implements ModelCalls {
  private static final String MEMORY_ID = "dev/langchain4j/agent/tool/ToolMemoryId";
  private static final String PARAMETER = "dev/langchain4j/agent/tool/P";
  private static final String TOOL = "dev/langchain4j/agent/tool/Tool";
  private static final String GUARDRAIL = "dev/langchain4j/guardrail/OutputGuardrail";
  private static final String VALIDATE =
      "(Ldev/langchain4j/data/message/AiMessage;)"
          + "Ldev/langchain4j/guardrail/OutputGuardrailResult;";
  private static final String EXCEPTION = "dev/langchain4j/service/output/OutputParsingException";

  /** Interfaces to models; their methods have bodies, which throw "not implemented" at the end. */
  private static final Set<String> MODELS =
      Set.of(
          "dev/langchain4j/model/chat/ChatModel", "dev/langchain4j/model/language/LanguageModel");

  private static final String CHAT_RESPONSE = "dev/langchain4j/model/chat/response/ChatResponse";
  private static final String RESPONSE = "dev/langchain4j/model/output/Response";
  private static final String RESULT = "dev/langchain4j/service/Result";

  /** Beginnings of the names of types that an AI service returns without a decoder. */
  private static final List<String> NOT_DECODED =
      List.of("dev/langchain4j/", "reactor/", "io/smallrye/", "java/util/concurrent/");

  /** Annotations of methods and of services that let others refuse a question or an answer. */
  private static final Set<String> JUDGING =
      Set.of(
          "dev/langchain4j/service/Moderate",
          "dev/langchain4j/service/guardrail/InputGuardrails",
          "dev/langchain4j/service/guardrail/OutputGuardrails",
          "io/quarkiverse/langchain4j/guardrails/InputGuardrails",
          "io/quarkiverse/langchain4j/guardrails/OutputGuardrails");

  private static final Set<String> ASKING = Set.of("chat", "doChat", "generate");

  /** {@code JsonSchemaElementUtils} reads fields and requires none. */
  private static final SchemaDialect DIALECT =
      new SchemaDialect(false, SchemaDialect.Required.WHERE_SAID, false, true, false, true);

  /** Of tools it requires all that no annotation says is not. */
  private static final SchemaDialect OF_TOOLS =
      new SchemaDialect(false, SchemaDialect.Required.UNLESS_SAID, false, true, false, true);

  private final AiServiceInterfaces services = new AiServiceInterfaces();

  /** What gives parameters names that have no annotation; Quarkus's extension has its own ways. */
  private final ProgramClasses namers =
      new ProgramClasses(
          "dev/langchain4j/service/",
          type ->
              type.interfaces().contains("dev/langchain4j/service/ParameterNameResolver")
                  || type.name().equals("io/quarkiverse/langchain4j/RegisterAiService"));

  private final ProgramClasses returningTools =
      new ProgramClasses(
          "dev/langchain4j/",
          type -> type.methods().stream().anyMatch(LangChain4jCalls::returnsAtOnce));

  @Override
  public String name() {
    return "LangChain4j";
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    if (MODELS.contains(method.owner()) && ASKING.contains(method.name())) {
      return Optional.of(ofModel(method));
    }
    if (!services.has(classPath, method)) {
      return Optional.empty();
    }
    Stream<JavaAnnotation> annotations =
        Stream.concat(
            method.annotations().stream(), classPath.load(method.owner()).annotations().stream());
    if (annotations.anyMatch(annotation -> JUDGING.contains(annotation.type()))) {
      return notFollowed(
          "what guardrails or moderation make of a question or an answer is not followed");
    }
    if (PromptVariables.hasUnnamed(method) && namers.first(classPath).isEmpty()) {
      return notFollowed(
          "a parameter of "
              + method.name()
              + " has no annotation that says what it is for (@V, @UserMessage), which LangChain4j"
              + " refuses");
    }
    Set<String> missing = PromptVariables.missing(classPath, method);
    if (!missing.isEmpty()) {
      return notFollowed(
          "no parameter of "
              + method.name()
              + " gives the variable {{"
              + missing.iterator().next()
              + "}} of its template a value (by @V, or by its name where it is compiled with"
              + " -parameters), so the call throws");
    }
    return Optional.of(service(method, returningTools.first(classPath).isPresent()));
  }

  private static Optional<ModelCall> notFollowed(String reason) {
    return Optional.of(new ModelCall.NotFollowed(reason));
  }

  private static ModelCall ofModel(JavaMethod method) {
    TypeDescriptor result = method.descriptor().returnType();
    if (isText(method)) {
      return new ModelCall.Text(true);
    }
    return switch (result.internalName()) {
      case CHAT_RESPONSE -> LangChain4jHolders.chatResponse();
      case RESPONSE -> LangChain4jHolders.response();
      default ->
          new ModelCall.NotFollowed(
              "which answer a " + result.javaName() + " holds is not followed");
    };
  }

  private static boolean isText(JavaMethod method) {
    return method.descriptor().returnType().equals(TypeDescriptor.STRING);
  }

  private static ModelCall service(JavaMethod method, boolean mayReturnAtOnce) {
    JavaType result = result(method);
    return isResult(result)
        ? LangChain4jHolders.result(
            decoded(((JavaType.Of) result).argument(0), new ModelCall.ArgumentOfResult()),
            mayReturnAtOnce)
        : decoded(result, new ModelCall.Result());
  }

  private static JavaType result(JavaMethod method) {
    return SignatureParser.result(method.header().signature(), method.descriptor(), Map.of());
  }

  private static boolean isResult(JavaType type) {
    return type instanceof JavaType.Of of && of.name().equals(RESULT);
  }

  /** Only a {@code Result} has room for there being no answer. */
  @Override
  public Optional<String> unknownWhereHanded(ClassPath classPath, JavaMethod method) {
    return MODELS.contains(method.owner()) || isResult(result(method))
        ? Optional.empty()
        : returningTools
            .first(classPath)
            .map(
                owner ->
                    "whether a service has the tools of "
                        + owner
                        + ", whose results it returns in place of an answer, is not known");
  }

  private static boolean returnsAtOnce(JavaMethod method) {
    return method
        .annotation(TOOL)
        .flatMap(tool -> tool.enumName("returnBehavior"))
        .filter(behavior -> behavior.startsWith("IMMEDIATE"))
        .isPresent();
  }

  private static ModelCall decoded(JavaType type, ModelCall.Into into) {
    String name = type instanceof JavaType.Of of ? of.name() : "";
    if (name.equals("java/lang/String")) {
      return new ModelCall.Text(true);
    } else if (name.equals(LangChain4jHolders.MESSAGE)) {
      return LangChain4jHolders.lastMessage();
    }
    boolean isOther = type.erasure().isVoid() || NOT_DECODED.stream().anyMatch(name::startsWith);
    return isOther
        ? new ModelCall.NotFollowed("what an AI service returns as " + type + " is not followed")
        : new ModelCall.Decoded(Optional.of(LangChain4jLibrary.NAME), into, List.of(EXCEPTION));
  }

  @Override
  public boolean isTool(ClassPath classPath, JavaMethod method) {
    return method.annotation(TOOL).isPresent() || !handed(classPath, method).isEmpty();
  }

  /** A guardrail gets the message as it came. */
  @Override
  public Map<Integer, AnswerPart> handed(ClassPath classPath, JavaMethod method) {
    return method.name().equals("validate")
            && method.descriptor().text().equals(VALIDATE)
            && implementsGuardrail(classPath, classPath.load(method.owner()))
        ? Map.of(0, LangChain4jHolders.message())
        : Map.of();
  }

  private static boolean implementsGuardrail(ClassPath classPath, JavaClass type) {
    return Stream.concat(type.interfaces().stream(), type.superName().stream())
        .anyMatch(
            above ->
                above.equals(GUARDRAIL)
                    || (classPath.has(above)
                        && implementsGuardrail(classPath, classPath.load(above))));
  }

  @Override
  public ToolParameter toolParameter(JavaMethod tool, int index) {
    TypeDescriptor type = tool.descriptor().parameters().get(index);
    boolean isOwn =
        JavaAnnotation.find(tool.parameterAnnotations(index), MEMORY_ID).isPresent()
            || (type.isReference()
                && !type.isArray()
                && type.internalName().startsWith("dev/langchain4j/invocation/"));
    if (isOwn) {
      return ToolParameter.OF_APPLICATION;
    }
    boolean isRequired =
        JavaAnnotation.find(tool.parameterAnnotations(index), PARAMETER)
            .flatMap(annotation -> annotation.flag("required"))
            .orElse(true);
    return isRequired ? ToolParameter.REQUIRED : ToolParameter.OPTIONAL;
  }

  @Override
  public SchemaOfType toolSchema() {
    return (classPath, type) -> ContractOfType.of(classPath, type, OF_TOOLS);
  }

  /** It forbids no other members, unless a model is told to be strict. */
  @Override
  public List<String> limitsBesideSchema() {
    return List.of("the members that LangChain4j's schema names");
  }

  @Override
  public Optional<SchemaOfType> schema() {
    return Optional.of(LangChain4jCalls::schemaOf);
  }

  private static Optional<OutputType> schemaOf(ClassPath classPath, JavaType type) {
    ServiceTypes types = new ServiceTypes(classPath);
    if (types.unsupported(type).isPresent() || ServiceTypes.isMap(type)) {
      return Optional.empty();
    }
    return types
        .envelope(type)
        .map(member -> ContractOfType.inside(member, classPath, type, DIALECT))
        .orElseGet(() -> ContractOfType.of(classPath, type, DIALECT));
  }

  /** A text that begins like an object and is none breaks the codec before the parser looks. */
  @Override
  public List<String> otherRefusals(ClassPath classPath, JavaType into) {
    return new ServiceTypes(classPath).envelope(into).isPresent()
        ? List.of("java/lang/RuntimeException")
        : List.of();
  }
}

package dev.airtight.frameworks.springai;

import dev.airtight.frameworks.schema.ContractOfType;
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
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How applications ask models with Spring AI 1.1 and 2.0. */
public final class SpringAiCalls implements ModelCalls {
  private static final String SPEC =
      "org/springframework/ai/chat/client/ChatClient$CallResponseSpec";
  private static final String MODEL = "org/springframework/ai/chat/model/ChatModel";

  /** What an advisor asks. */
  private static final String CHAIN =
      "org/springframework/ai/chat/client/advisor/api/CallAdvisorChain";

  /** How names of types begin that advisors implement or extend. */
  private static final String ADVISORS = "org/springframework/ai/chat/client/advisor/";

  private static final String CONTEXT = "org/springframework/ai/chat/model/ToolContext";
  private static final String PARAMETER = "org/springframework/ai/tool/annotation/ToolParam";
  private static final String TOOL = "org/springframework/ai/tool/annotation/Tool";

  /** The types whose classes say what an answer is decoded into, by themselves. */
  private static final Set<String> TOKENS =
      Set.of("java/lang/Class", "org/springframework/core/ParameterizedTypeReference");

  private final ProgramClasses advisors =
      new ProgramClasses("org/springframework/", SpringAiCalls::isAdvisor);

  @Override
  public String name() {
    return "Spring AI";
  }

  @Override
  public Optional<ModelCall> of(ClassPath classPath, JavaMethod method) {
    if (method.owner().equals(MODEL) && method.name().equals("call")) {
      return Optional.of(
          method.descriptor().returnType().equals(TypeDescriptor.STRING)
              ? new ModelCall.Text(true)
              : SpringAiHolders.chatResponse());
    }
    if (method.owner().equals(CHAIN) && method.name().equals("nextCall")) {
      return Optional.of(SpringAiHolders.chatClientResponse());
    }
    return method.owner().equals(SPEC) ? ofSpec(classPath, method) : Optional.empty();
  }

  @Override
  public Optional<String> unknownWhereHanded(ClassPath classPath, JavaMethod method) {
    return method.owner().equals(SPEC)
        ? advisors
            .first(classPath)
            .map(
                advisor ->
                    "whether a ChatClient has the advisor "
                        + advisor
                        + ", which may change what a model answers and throw, is not known")
        : Optional.empty();
  }

  private static boolean isAdvisor(JavaClass type) {
    return Stream.concat(type.interfaces().stream(), type.superName().stream())
        .anyMatch(above -> above.startsWith(ADVISORS));
  }

  private static Optional<ModelCall> ofSpec(ClassPath classPath, JavaMethod method) {
    return switch (method.name()) {
      case "content" -> Optional.of(new ModelCall.Text(true));
      case "chatResponse" -> Optional.of(SpringAiHolders.chatResponse());
      case "chatClientResponse" -> Optional.of(SpringAiHolders.chatClientResponse());
      case "entity", "responseEntity" -> Optional.of(decoded(classPath, method));
      default -> Optional.empty();
    };
  }

  private static ModelCall decoded(ClassPath classPath, JavaMethod method) {
    List<TypeDescriptor> parameters = method.descriptor().parameters();
    Optional<SpringAiVersion> version = SpringAiVersion.on(classPath);
    if (parameters.size() != 1 || version.isEmpty()) {
      return notFollowed(method);
    }
    boolean isConverter = !TOKENS.contains(parameters.get(0).internalName());
    ModelCall entity =
        new ModelCall.Decoded(
            Optional.of(SpringAiLibrary.NAME),
            isConverter
                ? new ModelCall.OfArgument(0, Optional.of(ConverterSummaries.TYPE))
                : new ModelCall.OfArgument(0),
            version.get().refusals());
    return method.name().equals("entity") ? entity : SpringAiHolders.responseEntity(entity);
  }

  private static ModelCall notFollowed(JavaMethod method) {
    return new ModelCall.NotFollowed(
        "what becomes of the answer in "
            + method.name()
            + " of "
            + method.descriptor().returnType().javaName()
            + " is not followed");
  }

  @Override
  public boolean isTool(ClassPath classPath, JavaMethod method) {
    return method.annotation(TOOL).isPresent();
  }

  @Override
  public ToolParameter toolParameter(JavaMethod tool, int index) {
    TypeDescriptor type = tool.descriptor().parameters().get(index);
    if (type.isReference() && !type.isArray() && type.internalName().equals(CONTEXT)) {
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
    return SpringAiCalls::schemaOf;
  }

  /** Where the application makes a converter, it says into what. */
  @Override
  public boolean decodes(MethodReference method) {
    return method.owner().equals(SpringAiVersion.CONVERTER) && method.name().equals("<init>");
  }

  @Override
  public Optional<SchemaOfType> schema() {
    return Optional.of(SpringAiCalls::schemaOf);
  }

  private static Optional<OutputType> schemaOf(ClassPath classPath, JavaType type) {
    return SpringAiVersion.on(classPath)
        .flatMap(version -> ContractOfType.of(classPath, type, version.dialect()));
  }
}

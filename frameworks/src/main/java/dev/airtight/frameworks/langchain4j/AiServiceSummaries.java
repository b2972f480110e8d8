package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.prompt.HandedCode;
import dev.airtight.paths.prompt.HeldFields;
import dev.airtight.paths.prompt.ServedInterface;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pcollections.HashTreePMap;

/**
 * {@code AiServices}, where an application makes its AI services itself. What can be set runs as it
 * is, as far as it only sets fields; what {@code build} makes is answered by the model.
 */
public final class AiServiceSummaries implements SummaryProvider {
  private static final String SERVICE = "dev/langchain4j/service/";
  private static final String SERVICES = SERVICE + "AiServices";
  private static final String DEFAULT = SERVICE + "DefaultAiServices";
  private static final String CONTEXT = SERVICE + "AiServiceContext";
  private static final String TYPE = CONTEXT + ".aiServiceClass";
  private static final String MODEL = CONTEXT + ".chatModel";
  private static final String OWN = "dev/langchain4j/";
  private static final String MEMORY_ID = SERVICE + "MemoryId";
  private static final String OPTIONAL = "java/util/Optional";
  private static final String MEMORY = CONTEXT + ".chatMemoryService";

  /** Functions that say a message each time a model is asked, of an identifier of a memory. */
  private static final List<String> PROVIDERS =
      List.of(CONTEXT + ".systemMessageProvider", CONTEXT + ".userMessageProvider");

  private static final String TOOLS = "toolService";
  private static final String HELD = SERVICES + ".context";

  /** What {@code build} throws without a model. */
  private static final String NO_MODEL = SERVICE + "IllegalConfigurationException";

  private static final MethodDescriptor ASK =
      MethodDescriptor.parse(
          "(Ldev/langchain4j/model/chat/request/ChatRequest;)"
              + "Ldev/langchain4j/model/chat/response/ChatResponse;");

  private static final FieldSource UNKNOWN =
      (state, object, owner, name, descriptor) -> {
        throw new StuckException(
            name.equals(TOOLS)
                ? "what an AI service does with its tools, which a model calls, is not followed"
                : "what AiServices keeps as " + name + " is not followed");
      };

  @Override
  public Map<String, Summary> summaries() {
    return Map.of(
        SERVICES + ".builder(Ljava/lang/Class;)L" + SERVICES + ";",
        AiServiceSummaries::builder,
        DEFAULT + ".build()Ljava/lang/Object;",
        AiServiceSummaries::build);
  }

  private static List<Successor> builder(Call call) {
    int context = call.machine().freshIdentity();
    Value none = new Reference(call.terms().bool(true), 0);
    State state =
        call.state()
            .withObject(
                context,
                new HeapObject.Instance(
                    CONTEXT,
                    HashTreePMap.<String, Value>empty()
                        .plus(TYPE, call.reference(0))
                        .plus(MODEL, none),
                    UNKNOWN));
    return call.in(state)
        .returnsNew(
            new HeapObject.Instance(
                DEFAULT,
                HashTreePMap.<String, Value>empty()
                    .plus(HELD, new Reference(call.terms().bool(false), context)),
                UNKNOWN));
  }

  private static List<Successor> build(Call call) {
    return HeldFields.ofFinal(call.machine(), call.state(), call.reference(0), HELD)
        .flatMap(context -> made(call, context))
        .orElseGet(
            () -> call.stuck("which AI service of which model AiServices makes is not known"));
  }

  private static Optional<List<Successor>> made(Call call, Value context) {
    Machine machine = call.machine();
    State state = call.state();
    Optional<TypeDescriptor> type =
        HeldFields.ofFinal(machine, state, context, TYPE)
            .flatMap(service -> literal(state, service));
    Optional<HeldFields> model = HeldFields.read(machine, state, context, MODEL);
    if (type.isEmpty() || model.isEmpty()) {
      return Optional.empty();
    }
    followed(call, context, machine.classPath().load(type.get().internalName()));
    return Optional.of(
        made(call.in(model.get().state()), type.get(), (Reference) model.get().value()));
  }

  private static Optional<TypeDescriptor> literal(State state, Value value) {
    return state.memory().find(((Reference) value).object()).orElse(null)
            instanceof HeapObject.ClassObject service
        ? Optional.of(service.type())
        : Optional.empty();
  }

  private static List<Successor> made(Call call, TypeDescriptor service, Reference model) {
    return call.split(
        model.isNull(),
        without -> without.raises(NO_MODEL),
        present -> service(present, service, model.object()));
  }

  /** Whether all that the context has besides is known to make no difference. */
  private static void followed(Call call, Value context, JavaClass service) {
    if (!service.isInterface()) {
      throw new StuckException("an AI service of a class that is no interface is not followed");
    }
    boolean hasMemories =
        service.methods().stream()
            .anyMatch(
                method ->
                    IntStream.range(0, method.descriptor().parameters().size())
                        .mapToObj(method::parameterAnnotations)
                        .flatMap(List::stream)
                        .anyMatch(annotation -> annotation.type().equals(MEMORY_ID)));
    if (hasMemories) {
      throw new StuckException("an AI service with @MemoryId that is made here is not followed");
    }
    for (String field : HeldFields.keys(call.object((Reference) context))) {
      Value value =
          HeldFields.read(call.machine(), call.state(), context, field).orElseThrow().value();
      if (field.equals(MEMORY)) {
        new HandedCode(call.machine().classPath(), OWN).refuse(call.state(), List.of(value));
      } else if (PROVIDERS.contains(field)) {
        saysMessage(call, value);
      } else if (!field.equals(TYPE) && !field.equals(MODEL)) {
        UNKNOWN.make(call.state(), 0, CONTEXT, field.substring(CONTEXT.length() + 1), "");
      }
    }
  }

  /** Asks a function for a message, as each question to the service will. */
  private static void saysMessage(Call call, Value function) {
    Machine machine = call.machine();
    Machine.Interned memory = machine.literal(call.state(), "default");
    Reference optional = new Reference(call.terms().bool(false), machine.freshIdentity());
    State state =
        memory
            .state()
            .withObject(
                optional.object(),
                new HeapObject.Instance(
                    OPTIONAL,
                    HashTreePMap.singleton(OPTIONAL + ".value", memory.reference()),
                    null));
    JavaMethod map = machine.classPath().load(OPTIONAL).methods("map").get(0);
    boolean isQuiet =
        machine.changeable(state, function).isEmpty()
            && machine.runAside(state, map, List.of(optional, function)).stream()
                .allMatch(Successor.Returned.class::isInstance);
    if (!isQuiet) {
      throw new StuckException(
          "what a function for the messages of AiServices throws or changes is not followed");
    }
  }

  private static List<Successor> service(Call call, TypeDescriptor service, int model) {
    return ServedInterface.returned(
        call,
        service.internalName(),
        new ServedInterface.Model(
            model, "doChat", ASK, LangChain4jHolders.plain(ServedInterface.Model.SAID)));
  }
}

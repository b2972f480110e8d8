package dev.airtight.frameworks.langchain4j;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
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
  private static final String STREAMING = CONTEXT + ".streamingChatModel";
  private static final String HELD = SERVICES + ".context";

  /** What {@code build} throws without a model. */
  private static final String NO_MODEL = SERVICE + "IllegalConfigurationException";

  private static final MethodDescriptor ASK =
      MethodDescriptor.parse(
          "(Ldev/langchain4j/model/chat/request/ChatRequest;)"
              + "Ldev/langchain4j/model/chat/response/ChatResponse;");

  private static final FieldSource UNKNOWN =
      (state, object, owner, name, descriptor) -> {
        throw new StuckException("what AiServices keeps as " + name + " is not followed");
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
    boolean isStreaming = HeldFields.read(machine, state, context, STREAMING).isPresent();
    return type.isEmpty() || model.isEmpty() || isStreaming
        ? Optional.empty()
        : Optional.of(
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

  private static List<Successor> service(Call call, TypeDescriptor service, int model) {
    return ServedInterface.returned(
        call,
        service.internalName(),
        new ServedInterface.Model(
            model, "doChat", ASK, LangChain4jHolders.plain(ServedInterface.Model.SAID)));
  }
}

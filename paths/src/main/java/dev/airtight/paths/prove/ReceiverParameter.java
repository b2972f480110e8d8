package dev.airtight.paths.prove;

import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.search.ConcreteValues;
import dev.airtight.paths.search.OneValue;
import dev.airtight.paths.state.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The object that an instance method is called on.
 *
 * @param isWired whether the application hands its constructors objects of its own, which are there
 */
record ReceiverParameter(Machine machine, JavaClass javaClass, boolean isWired)
    implements HandlerParameter {
  private static final String OBJECT = "java/lang/Object";

  @Override
  public String name() {
    return "this";
  }

  @Override
  public List<Start> start(State state) {
    return List.of(
        new Start.Ready(
            isWired
                ? ArbitraryValues.wired(machine, state, javaClass)
                : new ArbitraryValues(machine).receiver(state, javaClass)));
  }

  /** One that is always the same, since its class lets nobody change it. */
  @Override
  public Optional<ConcreteValues> concrete(List<String> texts) {
    boolean isPlain =
        !javaClass.isAbstract()
            && javaClass.superName().filter(OBJECT::equals).isPresent()
            && javaClass.fields().stream().allMatch(field -> field.isStatic() || field.isFinal());
    return javaClass
        .method("<init>", MethodDescriptor.parse("()V"))
        .filter(constructor -> isPlain)
        .map(
            constructor ->
                new OneValue(
                    new JsonValue.JsonObject(Map.of()),
                    new ReplayValue.Constructed(
                        constructor.reference(), List.of(), List.of(), List.of())));
  }

  @Override
  public List<String> classesToInitialise() {
    return new EnumClosure(machine.classPath()).of(type());
  }

  @Override
  public JavaType type() {
    return JavaType.of(javaClass.type());
  }
}

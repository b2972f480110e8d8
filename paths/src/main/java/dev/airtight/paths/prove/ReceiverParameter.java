package dev.airtight.paths.prove;

import dev.airtight.paths.arbitrary.ArbitraryValues;
import dev.airtight.paths.arbitrary.ArgumentReader;
import dev.airtight.paths.arbitrary.EnumClosure;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Requirements;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.replay.CallerClass;
import dev.airtight.paths.replay.ReplayValue;
import dev.airtight.paths.state.State;
import dev.airtight.solver.term.Evaluation;
import java.util.List;
import java.util.Map;

/** The object that an instance method is called on. */
record ReceiverParameter(Machine machine, JavaClass javaClass) implements HandlerParameter {

  @Override
  public String name() {
    return "this";
  }

  @Override
  public List<Start> start(State state) {
    return List.of(
        new Start.Ready(
            new ArbitraryValues(machine).receiver(state, javaClass), Requirements.NONE));
  }

  @Override
  public ReplayValue replay(
      InputNode node, InputParts inputs, Evaluation evaluation, Map<Integer, CallerClass> classes) {
    return new ArgumentReader(machine, inputs, evaluation, classes).read(type(), node);
  }

  @Override
  public List<String> classesToInitialise() {
    return new EnumClosure(machine.classPath()).of(type());
  }

  private JavaType type() {
    return JavaType.of(javaClass.type());
  }
}

package dev.airtight.paths.step;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import java.util.List;

/** Hands each instruction to its family. */
final class Dispatch {
  private final Interpreter machine;
  private final Locals locals;
  private final Numbers numbers;
  private final Branches branches;
  private final Fields fields;
  private final ArrayCreation arrayCreation;
  private final ArraySteps arrays;
  private final DynamicCalls dynamicCalls;

  Dispatch(Interpreter machine) {
    this.machine = machine;
    this.locals = new Locals(machine);
    this.numbers = new Numbers(machine);
    this.branches = new Branches(machine, new Identity(machine));
    this.fields = new Fields(machine);
    this.arrayCreation = new ArrayCreation(machine);
    this.arrays = new ArraySteps(machine);
    this.dynamicCalls = new DynamicCalls(machine);
  }

  List<Successor> constant(State state, ConstantValue value) {
    return locals.constant(state, value);
  }

  List<Successor> run(State state, Instruction instruction) {
    return instruction.match(new Execution(state));
  }

  /** One step from a state. */
  private final class Execution implements Instruction.Cases<List<Successor>> {
    private final State state;

    Execution(State state) {
      this.state = state;
    }

    @Override
    public List<Successor> nothing(Instruction.Nothing i) {
      return Interpreter.one(state.advance());
    }

    @Override
    public List<Successor> constant(Instruction.Constant i) {
      return locals.constant(state, i.value());
    }

    @Override
    public List<Successor> load(Instruction.Load i) {
      return Interpreter.one(locals.load(state, i.local()));
    }

    @Override
    public List<Successor> store(Instruction.Store i) {
      return Interpreter.one(locals.store(state, i.local()));
    }

    @Override
    public List<Successor> increment(Instruction.Increment i) {
      return Interpreter.one(locals.increment(state, i));
    }

    @Override
    public List<Successor> stack(Instruction.Stack i) {
      return Interpreter.one(locals.stack(state, i.operation()));
    }

    @Override
    public List<Successor> arithmetic(Instruction.Arithmetic i) {
      return numbers.arithmetic(state, i);
    }

    @Override
    public List<Successor> negate(Instruction.Negate i) {
      return Interpreter.one(numbers.negate(state, i.kind()));
    }

    @Override
    public List<Successor> convert(Instruction.Convert i) {
      return Interpreter.one(numbers.convert(state, i));
    }

    @Override
    public List<Successor> compare(Instruction.Compare i) {
      return Interpreter.one(numbers.compare(state, i));
    }

    @Override
    public List<Successor> jump(Instruction.Goto i) {
      return branches.jump(state, i.target());
    }

    @Override
    public List<Successor> branchInt(Instruction.BranchInt i) {
      return branches.compareInts(state, i);
    }

    @Override
    public List<Successor> branchZero(Instruction.BranchZero i) {
      return branches.compareZero(state, i);
    }

    @Override
    public List<Successor> branchSame(Instruction.BranchSame i) {
      return branches.compareSame(state, i);
    }

    @Override
    public List<Successor> branchNull(Instruction.BranchNull i) {
      return branches.compareNull(state, i);
    }

    @Override
    public List<Successor> switchOn(Instruction.Switch i) {
      return branches.switchOn(state, i);
    }

    @Override
    public List<Successor> getField(Instruction.GetField i) {
      return fields.get(state, i.field());
    }

    @Override
    public List<Successor> putField(Instruction.PutField i) {
      return fields.put(state, i.field());
    }

    @Override
    public List<Successor> getStatic(Instruction.GetStatic i) {
      return fields.getStatic(state, i.field());
    }

    @Override
    public List<Successor> putStatic(Instruction.PutStatic i) {
      return fields.putStatic(state, i.field());
    }

    @Override
    public List<Successor> invoke(Instruction.Invoke i) {
      return machine.calls().invoke(state, i);
    }

    @Override
    public List<Successor> invokeDynamic(Instruction.InvokeDynamic i) {
      return dynamicCalls.invoke(state, i);
    }

    @Override
    public List<Successor> create(Instruction.New i) {
      return machine.objects().create(state, i.className());
    }

    @Override
    public List<Successor> createArray(Instruction.NewArray i) {
      return arrayCreation.create(state, i.element());
    }

    @Override
    public List<Successor> createArrays(Instruction.MultiNewArray i) {
      return arrayCreation.createNested(state, i.array(), i.dimensions());
    }

    @Override
    public List<Successor> arrayLength(Instruction.ArrayLength i) {
      return arrays.length(state);
    }

    @Override
    public List<Successor> arrayLoad(Instruction.ArrayLoad i) {
      return arrays.load(state);
    }

    @Override
    public List<Successor> arrayStore(Instruction.ArrayStore i) {
      return arrays.store(state);
    }

    @Override
    public List<Successor> checkCast(Instruction.CheckCast i) {
      return machine.objects().checkCast(state, i.type());
    }

    @Override
    public List<Successor> instanceOf(Instruction.InstanceOf i) {
      return machine.objects().instanceOf(state, i.type());
    }

    @Override
    public List<Successor> athrow(Instruction.Throw i) {
      return machine.exceptions().athrow(state);
    }

    @Override
    public List<Successor> returnVoid(Instruction.ReturnVoid i) {
      return machine.calls().returnFrom(state, null);
    }

    @Override
    public List<Successor> returnValue(Instruction.Return i) {
      return machine.calls().returnFrom(state, state.running().peek(0));
    }

    @Override
    public List<Successor> monitorEnter(Instruction.MonitorEnter i) {
      return machine.objects().monitor(state);
    }

    @Override
    public List<Successor> monitorExit(Instruction.MonitorExit i) {
      return machine.objects().monitor(state);
    }

    @Override
    public List<Successor> unsupported(Instruction.Unsupported i) {
      return Interpreter.stuck(state, "the instruction " + i + " is not supported");
    }
  }
}

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
    if (instruction instanceof Instruction.Nothing) {
      return Interpreter.one(state.advance());
    } else if (instruction instanceof Instruction.Constant i) {
      return locals.constant(state, i.value());
    } else if (instruction instanceof Instruction.Load i) {
      return Interpreter.one(locals.load(state, i.local()));
    } else if (instruction instanceof Instruction.Store i) {
      return Interpreter.one(locals.store(state, i.local()));
    } else if (instruction instanceof Instruction.Increment i) {
      return Interpreter.one(locals.increment(state, i));
    } else if (instruction instanceof Instruction.Stack i) {
      return Interpreter.one(locals.stack(state, i.operation()));
    } else if (instruction instanceof Instruction.Arithmetic i) {
      return numbers.arithmetic(state, i);
    } else if (instruction instanceof Instruction.Negate i) {
      return Interpreter.one(numbers.negate(state, i.kind()));
    } else if (instruction instanceof Instruction.Convert i) {
      return Interpreter.one(numbers.convert(state, i));
    } else if (instruction instanceof Instruction.Compare i) {
      return Interpreter.one(numbers.compare(state, i));
    }
    return runControl(state, instruction);
  }

  private List<Successor> runControl(State state, Instruction instruction) {
    if (instruction instanceof Instruction.Goto i) {
      return branches.jump(state, i.target());
    } else if (instruction instanceof Instruction.BranchInt i) {
      return branches.compareInts(state, i);
    } else if (instruction instanceof Instruction.BranchZero i) {
      return branches.compareZero(state, i);
    } else if (instruction instanceof Instruction.BranchSame i) {
      return branches.compareSame(state, i);
    } else if (instruction instanceof Instruction.BranchNull i) {
      return branches.compareNull(state, i);
    } else if (instruction instanceof Instruction.Switch i) {
      return branches.switchOn(state, i);
    } else if (instruction instanceof Instruction.Invoke i) {
      return machine.calls().invoke(state, i);
    } else if (instruction instanceof Instruction.InvokeDynamic i) {
      return dynamicCalls.invoke(state, i);
    } else if (instruction instanceof Instruction.Return) {
      return machine.calls().returnFrom(state, state.running().peek(0));
    } else if (instruction instanceof Instruction.ReturnVoid) {
      return machine.calls().returnFrom(state, null);
    } else if (instruction instanceof Instruction.Throw) {
      return machine.exceptions().athrow(state);
    }
    return runObjects(state, instruction);
  }

  private List<Successor> runObjects(State state, Instruction instruction) {
    if (instruction instanceof Instruction.GetField i) {
      return fields.get(state, i.field());
    } else if (instruction instanceof Instruction.PutField i) {
      return fields.put(state, i.field());
    } else if (instruction instanceof Instruction.GetStatic i) {
      return fields.getStatic(state, i.field());
    } else if (instruction instanceof Instruction.PutStatic i) {
      return fields.putStatic(state, i.field());
    } else if (instruction instanceof Instruction.New i) {
      return machine.objects().create(state, i.className());
    } else if (instruction instanceof Instruction.NewArray i) {
      return arrayCreation.create(state, i.element());
    } else if (instruction instanceof Instruction.MultiNewArray i) {
      return arrayCreation.createNested(state, i.array(), i.dimensions());
    } else if (instruction instanceof Instruction.ArrayLength) {
      return arrays.length(state);
    } else if (instruction instanceof Instruction.ArrayLoad) {
      return arrays.load(state);
    } else if (instruction instanceof Instruction.ArrayStore) {
      return arrays.store(state);
    } else if (instruction instanceof Instruction.CheckCast i) {
      return machine.objects().checkCast(state, i.type());
    } else if (instruction instanceof Instruction.InstanceOf i) {
      return machine.objects().instanceOf(state, i.type());
    } else if (instruction instanceof Instruction.MonitorEnter
        || instruction instanceof Instruction.MonitorExit) {
      return machine.objects().monitor(state);
    }
    return Interpreter.stuck(state, "the instruction " + instruction + " is not supported");
  }
}

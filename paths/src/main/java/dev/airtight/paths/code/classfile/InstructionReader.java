package dev.airtight.paths.code.classfile;

import static org.objectweb.asm.Opcodes.*;

import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.ExceptionHandler;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.LocalVariable;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.Relation;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.code.signature.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Turns the body of one ASM method into data; labels, frames and line nodes become indices. */
final class InstructionReader {
  private final Map<LabelNode, Integer> labels = new IdentityHashMap<>();
  private final MethodNode method;

  private InstructionReader(MethodNode method) {
    this.method = method;
  }

  static MethodCode read(MethodNode method) {
    return new InstructionReader(method).read();
  }

  private MethodCode read() {
    int count = 0;
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof LabelNode label) {
        labels.put(label, count);
      } else if (node.getOpcode() >= 0) {
        count++;
      }
    }
    List<Instruction> instructions = new ArrayList<>(count);
    Map<Integer, Integer> lineStarts = new TreeMap<>();
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof LineNumberNode line) {
        lineStarts.put(index(line.start), line.line);
      } else if (node.getOpcode() >= 0) {
        instructions.add(instruction(node));
      }
    }
    return new MethodCode(
        method.maxLocals,
        instructions,
        exceptionTable(),
        lines(lineStarts, count),
        localVariables());
  }

  private int index(LabelNode label) {
    Integer index = labels.get(label);
    if (index == null) {
      throw new IllegalArgumentException("a label outside the method");
    }
    return index;
  }

  private static List<Integer> lines(Map<Integer, Integer> starts, int count) {
    List<Integer> lines = new ArrayList<>(count);
    int line = 0;
    for (int index = 0; index < count; index++) {
      line = starts.getOrDefault(index, line);
      lines.add(line);
    }
    return lines;
  }

  private List<ExceptionHandler> exceptionTable() {
    return method.tryCatchBlocks.stream()
        .map(
            block ->
                new ExceptionHandler(
                    index(block.start), index(block.end), index(block.handler), block.type))
        .toList();
  }

  private List<LocalVariable> localVariables() {
    if (method.localVariables == null) {
      return List.of();
    }
    return method.localVariables.stream()
        .map(variable -> new LocalVariable(variable.name, variable.index, index(variable.start)))
        .toList();
  }

  private Instruction instruction(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    if (node instanceof VarInsnNode variable) {
      return local(opcode, variable.var);
    }
    if (node instanceof JumpInsnNode jump) {
      return jump(opcode, jump.label);
    }
    if (node instanceof MethodInsnNode call) {
      return new Instruction.Invoke(
          invokeKind(opcode), ConstantReader.method(call.owner, call.name, call.desc, call.itf));
    }
    if (node instanceof FieldInsnNode access) {
      return field(access);
    }
    if (node instanceof TypeInsnNode typed) {
      return typed(opcode, typed.desc);
    }
    if (node instanceof IntInsnNode operand) {
      return opcode == NEWARRAY
          ? new Instruction.NewArray(primitiveElement(operand.operand))
          : new Instruction.Constant(new ConstantValue.IntConstant(operand.operand));
    }
    if (node instanceof LdcInsnNode load) {
      return new Instruction.Constant(ConstantReader.constant(load.cst));
    }
    if (node instanceof IincInsnNode increment) {
      return new Instruction.Increment(increment.var, increment.incr);
    }
    if (node instanceof InvokeDynamicInsnNode dynamic) {
      return new Instruction.InvokeDynamic(
          dynamic.name,
          MethodDescriptor.parse(dynamic.desc),
          ConstantReader.handle(dynamic.bsm),
          ConstantReader.constants(dynamic.bsmArgs));
    }
    if (node instanceof TableSwitchInsnNode table) {
      NavigableMap<Integer, Integer> targets = new TreeMap<>();
      for (int offset = 0; offset < table.labels.size(); offset++) {
        targets.put(table.min + offset, index(table.labels.get(offset)));
      }
      return switchOn(targets, table.dflt);
    }
    if (node instanceof LookupSwitchInsnNode lookup) {
      NavigableMap<Integer, Integer> targets = new TreeMap<>();
      for (int position = 0; position < lookup.keys.size(); position++) {
        targets.put(lookup.keys.get(position), index(lookup.labels.get(position)));
      }
      return switchOn(targets, lookup.dflt);
    }
    if (node instanceof MultiANewArrayInsnNode array) {
      return new Instruction.MultiNewArray(new TypeDescriptor(array.desc), array.dims);
    }
    return OperandFreeInstructions.of(opcode);
  }

  private Instruction switchOn(NavigableMap<Integer, Integer> targets, LabelNode otherwise) {
    return new Instruction.Switch(Collections.unmodifiableNavigableMap(targets), index(otherwise));
  }

  private static Instruction local(int opcode, int slot) {
    if (opcode == RET) {
      return new Instruction.Unsupported("ret");
    }
    return opcode >= ISTORE
        ? new Instruction.Store(ValueKind.values()[opcode - ISTORE], slot)
        : new Instruction.Load(ValueKind.values()[opcode - ILOAD], slot);
  }

  private Instruction jump(int opcode, LabelNode label) {
    int target = index(label);
    return switch (opcode) {
      case IFEQ -> new Instruction.BranchZero(Relation.EQUAL, target);
      case IFNE -> new Instruction.BranchZero(Relation.NOT_EQUAL, target);
      case IFLT -> new Instruction.BranchZero(Relation.LESS, target);
      case IFGE -> new Instruction.BranchZero(Relation.GREATER_OR_EQUAL, target);
      case IFGT -> new Instruction.BranchZero(Relation.GREATER, target);
      case IFLE -> new Instruction.BranchZero(Relation.LESS_OR_EQUAL, target);
      case IF_ICMPEQ -> new Instruction.BranchInt(Relation.EQUAL, target);
      case IF_ICMPNE -> new Instruction.BranchInt(Relation.NOT_EQUAL, target);
      case IF_ICMPLT -> new Instruction.BranchInt(Relation.LESS, target);
      case IF_ICMPGE -> new Instruction.BranchInt(Relation.GREATER_OR_EQUAL, target);
      case IF_ICMPGT -> new Instruction.BranchInt(Relation.GREATER, target);
      case IF_ICMPLE -> new Instruction.BranchInt(Relation.LESS_OR_EQUAL, target);
      case IF_ACMPEQ -> new Instruction.BranchSame(true, target);
      case IF_ACMPNE -> new Instruction.BranchSame(false, target);
      case IFNULL -> new Instruction.BranchNull(true, target);
      case IFNONNULL -> new Instruction.BranchNull(false, target);
      case GOTO -> new Instruction.Goto(target);
      case JSR -> new Instruction.Unsupported("jsr");
      default -> throw new IllegalArgumentException("unknown jump " + opcode);
    };
  }

  private static InvokeKind invokeKind(int opcode) {
    return switch (opcode) {
      case INVOKEVIRTUAL -> InvokeKind.VIRTUAL;
      case INVOKESPECIAL -> InvokeKind.SPECIAL;
      case INVOKESTATIC -> InvokeKind.STATIC;
      case INVOKEINTERFACE -> InvokeKind.INTERFACE;
      default -> throw new IllegalArgumentException("unknown call " + opcode);
    };
  }

  private static Instruction field(FieldInsnNode access) {
    FieldReference field =
        new FieldReference(access.owner, access.name, new TypeDescriptor(access.desc));
    return switch (access.getOpcode()) {
      case GETFIELD -> new Instruction.GetField(field);
      case PUTFIELD -> new Instruction.PutField(field);
      case GETSTATIC -> new Instruction.GetStatic(field);
      case PUTSTATIC -> new Instruction.PutStatic(field);
      default -> throw new IllegalArgumentException("unknown field access");
    };
  }

  private static Instruction typed(int opcode, String internalName) {
    TypeDescriptor type = TypeDescriptor.ofInternalName(internalName);
    return switch (opcode) {
      case NEW -> new Instruction.New(internalName);
      case ANEWARRAY -> new Instruction.NewArray(type);
      case CHECKCAST -> new Instruction.CheckCast(type);
      case INSTANCEOF -> new Instruction.InstanceOf(type);
      default -> throw new IllegalArgumentException("unknown typed instruction " + opcode);
    };
  }

  private static TypeDescriptor primitiveElement(int code) {
    return switch (code) {
      case T_BOOLEAN -> TypeDescriptor.BOOLEAN;
      case T_CHAR -> TypeDescriptor.CHAR;
      case T_FLOAT -> TypeDescriptor.FLOAT;
      case T_DOUBLE -> TypeDescriptor.DOUBLE;
      case T_BYTE -> TypeDescriptor.BYTE;
      case T_SHORT -> TypeDescriptor.SHORT;
      case T_INT -> TypeDescriptor.INT;
      case T_LONG -> TypeDescriptor.LONG;
      default -> throw new IllegalArgumentException("unknown array type " + code);
    };
  }
}

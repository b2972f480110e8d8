package dev.airtight.paths.code.classfile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites classes so that they call a method at the start of each of their methods and at each
 * jump backwards: what runs for long makes many of these steps.
 */
public final class StepCounter {
  private StepCounter() {}

  /**
   * The class with its steps; as it is where they do not fit into it.
   *
   * @param owner internal name of the class whose method is called
   * @param name of that method, static, without parameters or result
   */
  public static byte[] counting(byte[] classFile, String owner, String name) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] exceptions) {
            return new Counting(
                super.visitMethod(access, method, descriptor, signature, exceptions), owner, name);
          }
        },
        0);
    try {
      return writer.toByteArray();
    } catch (MethodTooLargeException | ClassTooLargeException tooLarge) {
      return classFile;
    }
  }

  private static final class Counting extends MethodVisitor {
    private final String owner;
    private final String name;
    private final Set<Label> passed = new HashSet<>();

    Counting(MethodVisitor to, String owner, String name) {
      super(Opcodes.ASM9, to);
      this.owner = owner;
      this.name = name;
    }

    private void count() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "()V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        count();
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
      countIfBackwards(other, labels);
      super.visitTableSwitchInsn(min, max, other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
      countIfBackwards(other, labels);
      super.visitLookupSwitchInsn(other, keys, labels);
    }

    private void countIfBackwards(Label other, Label[] labels) {
      if (passed.contains(other) || Arrays.stream(labels).anyMatch(passed::contains)) {
        count();
      }
    }
  }
}

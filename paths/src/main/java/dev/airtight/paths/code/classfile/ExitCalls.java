package dev.airtight.paths.code.classfile;

import java.nio.charset.StandardCharsets;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Redirects what ends the whole JVM ({@code System.exit}, {@code Runtime.exit} and {@code
 * Runtime.halt}) to a static method {@code exit}, so that code can be run inside a tool.
 */
public final class ExitCalls {
  private static final int API = Opcodes.ASM9;
  private static final String RUNTIME = "java/lang/Runtime";

  private ExitCalls() {}

  /**
   * The class file with its calls redirected; the very same array when it has none.
   *
   * @param target internal name of a class with public static methods {@code exit(int)} and {@code
   *     exit(Runtime, int)}
   */
  public static byte[] redirect(byte[] classFile, String target) {
    if (!mentions(classFile, "java/lang/System") && !mentions(classFile, RUNTIME)) {
      return classFile;
    }
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    Redirection redirection = new Redirection(writer, target);
    reader.accept(redirection, 0);
    return redirection.redirected ? writer.toByteArray() : classFile;
  }

  private static boolean mentions(byte[] classFile, String name) {
    return new String(classFile, StandardCharsets.ISO_8859_1).contains(name);
  }

  private static boolean ends(String owner, String name, String descriptor) {
    return descriptor.equals("(I)V")
        && (owner.equals("java/lang/System") && name.equals("exit")
            || owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt")));
  }

  private static String targetDescriptor(String owner) {
    return owner.equals(RUNTIME) ? "(Ljava/lang/Runtime;I)V" : "(I)V";
  }

  private static final class Redirection extends ClassVisitor {
    private final String target;
    private boolean redirected;

    Redirection(ClassVisitor next, String target) {
      super(API, next);
      this.target = target;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(API, next) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          if (ends(owner, called, type)) {
            redirected = true;
            super.visitMethodInsn(
                Opcodes.INVOKESTATIC, target, "exit", targetDescriptor(owner), false);
          } else {
            super.visitMethodInsn(opcode, owner, called, type, isInterface);
          }
        }

        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          Object[] replaced = arguments.clone();
          for (int index = 0; index < replaced.length; index++) {
            if (replaced[index] instanceof Handle handle
                && ends(handle.getOwner(), handle.getName(), handle.getDesc())) {
              redirected = true;
              replaced[index] =
                  new Handle(
                      Opcodes.H_INVOKESTATIC,
                      target,
                      "exit",
                      targetDescriptor(handle.getOwner()),
                      false);
            }
          }
          super.visitInvokeDynamicInsn(called, type, bootstrap, replaced);
        }
      };
    }
  }
}

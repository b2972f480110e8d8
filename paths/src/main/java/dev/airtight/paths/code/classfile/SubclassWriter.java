package dev.airtight.paths.code.classfile;

import java.util.List;
import java.util.function.BiFunction;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** Writes a subclass of an abstract class, so that there are objects of it. */
public final class SubclassWriter {
  /**
   * A static field of the subclass: a {@link BiFunction} of the key of a method and the object that
   * it is called on. What it returns the method returns.
   */
  public static final String ANSWERS = "answers";

  /** Ends the names of all subclasses, but for a number. */
  public static final String SUFFIX = "$Made";

  /** A class of each library that this needs. */
  public static final List<Class<?>> LIBRARIES = List.of(ClassWriter.class, GeneratorAdapter.class);

  private static final Type FUNCTION = Type.getType(BiFunction.class);
  private static final Method APPLY = Method.getMethod("Object apply(Object, Object)");

  private SubclassWriter() {}

  /**
   * A method without a body.
   *
   * @param access its access flags
   * @param key what the function gets
   */
  public record Missing(String name, String descriptor, int access, String key) {}

  /**
   * The class file.
   *
   * @param superclass internal name
   * @param number differs for all subclasses of one class
   * @param constructor the descriptor of the constructor of the superclass that it passes its
   *     arguments to
   */
  public static byte[] write(
      String superclass, int number, String constructor, List<Missing> missing) {
    Type self = Type.getObjectType(superclass + SUFFIX + number);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_FINAL, self.getInternalName(), null, superclass, new String[0]);
    writer.visitField(Opcodes.ACC_STATIC, ANSWERS, FUNCTION.getDescriptor(), null, null).visitEnd();
    Method passing = new Method("<init>", constructor);
    GeneratorAdapter making = new GeneratorAdapter(0, passing, null, null, writer);
    making.loadThis();
    making.loadArgs();
    making.invokeConstructor(Type.getObjectType(superclass), passing);
    making.returnValue();
    making.endMethod();
    for (Missing each : missing) {
      Method method = new Method(each.name(), each.descriptor());
      int access = each.access() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
      GeneratorAdapter body = new GeneratorAdapter(access, method, null, null, writer);
      body.getStatic(self, ANSWERS, FUNCTION);
      body.push(each.key());
      body.loadThis();
      body.invokeInterface(FUNCTION, APPLY);
      if (method.getReturnType().equals(Type.VOID_TYPE)) {
        body.pop();
      } else {
        body.unbox(method.getReturnType());
      }
      body.returnValue();
      body.endMethod();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }
}

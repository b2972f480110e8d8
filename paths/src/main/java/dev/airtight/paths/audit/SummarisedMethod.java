package dev.airtight.paths.audit;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A method as the registry names it: {@code internal/Name.method(descriptor)}.
 *
 * @param owner the internal name of the class that declares it
 */
public record SummarisedMethod(String owner, String name, String descriptor) {

  public static SummarisedMethod parse(String key) {
    int parameters = key.indexOf('(');
    int dot = key.lastIndexOf('.', parameters);
    return new SummarisedMethod(
        key.substring(0, dot), key.substring(dot + 1, parameters), key.substring(parameters));
  }

  /** A method or constructor of the running JVM. */
  public static SummarisedMethod of(Executable executable) {
    boolean isMethod = executable instanceof Method;
    MethodType type =
        MethodType.methodType(
            isMethod ? ((Method) executable).getReturnType() : void.class,
            executable.getParameterTypes());
    return new SummarisedMethod(
        executable.getDeclaringClass().getName().replace('.', '/'),
        isMethod ? executable.getName() : "<init>",
        type.descriptorString());
  }

  /** The method or constructor of that name and descriptor in the running JDK. */
  public Optional<Executable> find() {
    ClassLoader loader = SummarisedMethod.class.getClassLoader();
    try {
      Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
      MethodType wanted = MethodType.fromMethodDescriptorString(descriptor, loader);
      return name.equals("<init>")
          ? Arrays.stream(type.getDeclaredConstructors())
              .filter(c -> wanted.parameterList().equals(List.of(c.getParameterTypes())))
              .map(Executable.class::cast)
              .findFirst()
          : Arrays.stream(type.getDeclaredMethods())
              .filter(m -> m.getName().equals(name))
              .filter(m -> m.getReturnType() == wanted.returnType())
              .filter(m -> wanted.parameterList().equals(List.of(m.getParameterTypes())))
              .map(Executable.class::cast)
              .findFirst();
    } catch (ClassNotFoundException | TypeNotPresentException absent) {
      return Optional.empty();
    }
  }

  /**
   * Whether anybody may call the method; the JDK's internals take what they get on trust, and may
   * bring down the JVM.
   */
  public boolean isForAll(Executable executable) {
    Class<?> owner = executable.getDeclaringClass();
    boolean isVisible =
        !Modifier.isPrivate(owner.getModifiers())
            && (Modifier.isPublic(executable.getModifiers())
                || Modifier.isProtected(executable.getModifiers()));
    boolean isCallable = executable instanceof Method || !Modifier.isAbstract(owner.getModifiers());
    return isVisible && isCallable && owner.getModule().isExported(owner.getPackageName());
  }

  /** Whether only stand-ins call it; they are held against the JDK's classes as a whole. */
  public boolean isOfStandIns() {
    return owner.startsWith("dev/airtight/paths/standin/");
  }

  /** The types of what a call needs: the receiver's first, where there is one. */
  public static List<Class<?>> argumentTypes(Executable executable) {
    List<Class<?>> types = new ArrayList<>(List.of(executable.getParameterTypes()));
    if (executable instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
      types.add(0, method.getDeclaringClass());
    }
    return types;
  }

  MethodReference reference() {
    boolean isOfInterface =
        find().map(found -> found.getDeclaringClass().isInterface()).orElse(false);
    return new MethodReference(owner, name, MethodDescriptor.parse(descriptor), isOfInterface);
  }

  @Override
  public String toString() {
    return owner + "." + name + descriptor;
  }
}

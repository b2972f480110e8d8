package dev.airtight.paths.search;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.replay.DecoderLibraries;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether code may have to do with the world outside: files, connections, processes, threads, time,
 * chance, properties, models. Such code is not run on inputs that are merely tried, since it may do
 * harm, and since what it throws need not be for its input. Goes by the calls in all classes that
 * the code's classes name, those of few libraries aside, which only compute.
 */
public final class OutsideWorld {
  private static final int MOST_CLASSES = 300;
  private static final List<String> COMPUTING =
      List.of("com/google/gson/", "org/json/", "org/slf4j/");
  private static final List<String> OUTSIDE =
      List.of(
          "java/io/File",
          "java/io/RandomAccessFile",
          "java/io/Console",
          "java/nio/file/",
          "java/nio/channels/",
          "java/net/",
          "java/sql/",
          "java/rmi/",
          "java/awt/",
          "javax/",
          "java/lang/Process",
          "java/lang/Runtime.",
          "java/lang/Thread",
          "java/lang/ClassLoader",
          "java/lang/StackWalker",
          "java/lang/reflect/",
          "java/lang/invoke/MethodHandles",
          "java/util/Random",
          "java/util/concurrent/Executor",
          "java/util/concurrent/CompletableFuture",
          "java/util/concurrent/ForkJoin",
          "java/util/concurrent/ThreadLocalRandom",
          "java/util/Timer",
          "java/util/ResourceBundle",
          "java/util/ServiceLoader",
          "java/util/prefs/",
          "java/util/logging/FileHandler",
          "java/lang/Math.random",
          "java/lang/Class.getResource",
          "java/lang/Class.newInstance",
          "java/util/Locale.getDefault",
          "java/util/TimeZone.getDefault",
          "java/util/Date.<init>",
          "java/util/Calendar.",
          "java/util/UUID.randomUUID",
          "java/lang/System.");
  private static final Set<String> HARMLESS =
      Set.of(
          "java/lang/System.arraycopy",
          "java/lang/System.identityHashCode",
          "java/lang/System.lineSeparator");

  private final ClassPath classPath;
  private final Set<String> seen = new HashSet<>();
  private final Deque<JavaClass> pending = new ArrayDeque<>();

  private OutsideWorld(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Whether a method may reach it. */
  public static boolean isReachedFrom(ClassPath classPath, JavaMethod method) {
    OutsideWorld search = new OutsideWorld(classPath);
    search.add(method.owner());
    while (!search.pending.isEmpty()) {
      if (search.seen.size() > MOST_CLASSES || search.reaches(search.pending.pop())) {
        return true;
      }
    }
    return false;
  }

  private void add(String className) {
    if (!className.startsWith("[")
        && COMPUTING.stream().noneMatch(className::startsWith)
        && !DecoderLibraries.owns(className.replace('/', '.'))
        && seen.add(className)
        && classPath.find(className) instanceof ClassLookup.Found found
        && !found.javaClass().isPlatform()) {
      pending.push(found.javaClass());
    }
  }

  private boolean reaches(JavaClass javaClass) {
    javaClass.superName().ifPresent(this::add);
    javaClass.interfaces().forEach(this::add);
    for (JavaField field : javaClass.fields()) {
      add(SignatureParser.fieldType(field.signature(), field.type()));
    }
    for (JavaMethod method : javaClass.methods()) {
      method.genericParameters().forEach(this::add);
      if (method.isNative()
          || KnownModelCalls.of(classPath, method).isPresent()
          || method
              .code()
              .filter(code -> code.instructions().stream().anyMatch(this::reaches))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What is decoded or passed in has code, too. */
  private void add(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      add(array.element());
    } else if (type instanceof JavaType.Of of) {
      add(of.name());
      of.arguments().forEach(this::add);
    }
  }

  private boolean reaches(Instruction instruction) {
    if (instruction instanceof Instruction.Invoke invoke) {
      add(invoke.method().owner());
      return isOutside(invoke.method());
    } else if (instruction instanceof Instruction.InvokeDynamic dynamic) {
      return dynamic.arguments().stream().anyMatch(this::isOutside);
    } else if (instruction instanceof Instruction.GetStatic get) {
      add(get.field().owner());
    } else if (instruction instanceof Instruction.PutStatic put) {
      add(put.field().owner());
    } else if (instruction instanceof Instruction.New made) {
      add(made.className());
    }
    return false;
  }

  /** A method reference; lambdas are methods of the class. */
  private boolean isOutside(ConstantValue argument) {
    if (!(argument instanceof ConstantValue.HandleConstant constant)) {
      return false;
    }
    MethodHandleReference handle = constant.handle();
    if (handle instanceof MethodHandleReference.OfConstructor made) {
      add(made.constructor().owner());
      return isOutside(made.constructor());
    } else if (handle instanceof MethodHandleReference.OfMethod called) {
      add(called.method().owner());
      return isOutside(called.method());
    }
    return false;
  }

  private static boolean isOutside(MethodReference method) {
    String name = method.owner() + "." + method.name();
    boolean isNow = method.name().equals("now") && method.owner().startsWith("java/time/");
    return isNow || (!HARMLESS.contains(name) && OUTSIDE.stream().anyMatch(name::startsWith));
  }
}

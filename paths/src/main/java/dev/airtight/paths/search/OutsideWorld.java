package dev.airtight.paths.search;

import dev.airtight.paths.ask.KnownModelCalls;
import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.replay.DecoderLibraries;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether code may have to do with the world outside: files, connections, processes, threads, time,
 * chance, properties, models. Such code is not run on inputs that are merely tried, since it may do
 * harm, and since what it throws need not be for its input. Goes by the calls in all classes that
 * the code's classes name, those of few libraries aside, which only compute. Of the class that
 * declares the code, and of those whose static methods it calls, only the methods count that may be
 * called.
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
          "java/lang/reflect/Array.get",
          "java/lang/reflect/Array.getLength",
          "java/lang/reflect/Array.newInstance",
          "java/lang/reflect/Array.set",
          "java/lang/System.identityHashCode",
          "java/lang/System.lineSeparator");

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "clone", "finalize");

  private final ClassPath classPath;
  private final JavaClass home;
  private final Set<MethodReference> models = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<JavaClass> pending = new ArrayDeque<>();
  private final Set<JavaMethod> called = new LinkedHashSet<>();
  private final Deque<JavaMethod> pendingMethods = new ArrayDeque<>();

  private OutsideWorld(ClassPath classPath, JavaClass home) {
    this.classPath = classPath;
    this.home = home;
  }

  /**
   * What a method may reach.
   *
   * @param isOutside whether it may do what is not to be tried, whatever models answer
   * @param models methods of interfaces through which it may ask a model, which a script can answer
   */
  public record Reach(boolean isOutside, Set<MethodReference> models) {
    public Reach {
      models = Set.copyOf(models);
    }
  }

  /** What a method may reach where models are answered by a script. */
  public static Reach of(ClassPath classPath, JavaMethod method) {
    ClassPath real = classPath.asRun();
    OutsideWorld search = new OutsideWorld(real, real.load(method.owner()));
    search.begin(method);
    while (!search.pendingMethods.isEmpty() || !search.pending.isEmpty()) {
      if (search.seen.size() > MOST_CLASSES || search.reachesNext()) {
        return new Reach(true, search.models);
      }
    }
    return new Reach(false, search.models);
  }

  /** Whether a method may reach it, where nobody answers for models. */
  public static boolean isReachedFrom(ClassPath classPath, JavaMethod method) {
    Reach reach = of(classPath, method);
    return reach.isOutside() || !reach.models().isEmpty();
  }

  private boolean reachesNext() {
    return pendingMethods.isEmpty() ? reaches(pending.pop()) : reaches(pendingMethods.pop());
  }

  /** The method, what makes its receiver, and what others may call who have that. */
  private void begin(JavaMethod method) {
    addCalled(method);
    home.superName().ifPresent(this::add);
    home.interfaces().forEach(this::add);
    for (JavaField field : home.fields()) {
      add(SignatureParser.fieldType(field.signature(), field.type()));
    }
    boolean isSubtype =
        !home.interfaces().isEmpty()
            || home.superName().filter(name -> !name.equals("java/lang/Object")).isPresent();
    for (JavaMethod other : home.methods()) {
      boolean isInherited = isSubtype && !other.isStatic() && !other.isPrivate();
      boolean makesReceiver = !method.isStatic() && (other.isConstructor() || assigns(other));
      boolean isOfEveryObject = !other.isStatic() && OF_EVERY_OBJECT.contains(other.name());
      if (isInherited || makesReceiver || isOfEveryObject || other.name().equals("<clinit>")) {
        addCalled(other);
      }
    }
  }

  private static boolean assigns(JavaMethod method) {
    return method
        .code()
        .filter(
            code -> code.instructions().stream().anyMatch(Instruction.PutField.class::isInstance))
        .isPresent();
  }

  private void addCalled(JavaMethod method) {
    if (called.add(method)) {
      pendingMethods.push(method);
    }
  }

  /** What a call names: whichever methods of that name there are. */
  private void addCalled(String className, String method) {
    if (className.equals(home.name())) {
      home.methods(method).forEach(this::addCalled);
    } else {
      add(className);
    }
  }

  /** Which static method runs does not depend on any object, so that the class's others do not. */
  private void addStatic(MethodReference method) {
    Optional<JavaMethod> found =
        classPath.find(method.owner()) instanceof ClassLookup.Found in
                && isFollowed(in.javaClass())
                && !in.javaClass().isOpaque()
            ? in.javaClass().method(method.name(), method.descriptor())
            : Optional.empty();
    if (found.isEmpty()) {
      addCalled(method.owner(), method.name());
      return;
    }
    addCalled(found.get());
    addInitialiser(method.owner());
  }

  /** A class whose initialiser runs; what its objects do counts where it is called. */
  private void addInitialiser(String className) {
    if (classPath.find(className) instanceof ClassLookup.Found found
        && isFollowed(found.javaClass())) {
      if (found.javaClass().isOpaque()) {
        add(className);
      }
      found.javaClass().staticInitializer().ifPresent(this::addCalled);
    }
  }

  private void add(String className) {
    if (className.equals(home.name())) {
      home.methods().forEach(this::addCalled);
    } else if (!className.startsWith("[")
        && seen.add(className)
        && classPath.find(className) instanceof ClassLookup.Found found
        && !isScripted(found.javaClass())
        && isFollowed(found.javaClass())) {
      pending.push(found.javaClass());
    }
  }

  /** Whoever implements it is not followed: an object that the code makes has a class. */
  private boolean isScripted(JavaClass javaClass) {
    List<MethodReference> asked =
        javaClass.isInterface()
            ? javaClass.methods().stream()
                .filter(this::asksModel)
                .map(JavaMethod::reference)
                .toList()
            : List.of();
    models.addAll(asked);
    return !asked.isEmpty();
  }

  private boolean asksModel(JavaMethod method) {
    return KnownModelCalls.of(classPath, method).isPresent();
  }

  private static boolean isFollowed(JavaClass javaClass) {
    return !javaClass.isPlatform()
        && COMPUTING.stream().noneMatch(javaClass.name()::startsWith)
        && !DecoderLibraries.owns(javaClass.name().replace('/', '.'));
  }

  private boolean reaches(JavaClass javaClass) {
    if (javaClass.isOpaque()) {
      return true;
    }
    javaClass.superName().ifPresent(this::add);
    javaClass.interfaces().forEach(this::add);
    for (JavaField field : javaClass.fields()) {
      add(SignatureParser.fieldType(field.signature(), field.type()));
    }
    return javaClass.methods().stream().anyMatch(this::reaches);
  }

  private boolean reaches(JavaMethod method) {
    method.genericParameters().forEach(this::add);
    return method.isNative()
        || asksModel(method)
        || method
            .code()
            .filter(code -> code.instructions().stream().anyMatch(this::reaches))
            .isPresent();
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
      if (invoke.kind() == InvokeKind.STATIC) {
        addStatic(invoke.method());
      } else {
        addCalled(invoke.method().owner(), invoke.method().name());
      }
      return isOutside(invoke.method());
    } else if (instruction instanceof Instruction.InvokeDynamic dynamic) {
      return dynamic.arguments().stream().anyMatch(this::isOutside);
    } else if (instruction instanceof Instruction.GetStatic get) {
      addInitialiser(get.field().owner());
    } else if (instruction instanceof Instruction.PutStatic put) {
      addInitialiser(put.field().owner());
    } else if (instruction instanceof Instruction.New made) {
      addCalled(made.className(), "<init>");
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
      addCalled(made.constructor().owner(), "<init>");
      return isOutside(made.constructor());
    } else if (handle instanceof MethodHandleReference.OfMethod of) {
      addCalled(of.method().owner(), of.method().name());
      return isOutside(of.method());
    }
    return false;
  }

  private static boolean isOutside(MethodReference method) {
    String name = method.owner() + "." + method.name();
    boolean isNow = method.name().equals("now") && method.owner().startsWith("java/time/");
    return isNow || (!HARMLESS.contains(name) && OUTSIDE.stream().anyMatch(name::startsWith));
  }
}

package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.instruction.LocalVariable;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A declared method, constructor ({@code <init>}) or static initialiser ({@code <clinit>}). */
public final class JavaMethod {
  private static final int SYNTHETIC = 0x1000;
  private static final int VARARGS = 0x0080;

  private final MethodHeader header;
  private @Nullable Supplier<Optional<MethodCode>> reader;
  private Optional<MethodCode> code = Optional.empty();

  JavaMethod(MethodHeader header, Supplier<Optional<MethodCode>> reader) {
    this.header = header;
    this.reader = reader;
  }

  /** Without a body, and abstract where that is possible. */
  JavaMethod withoutCode() {
    return new JavaMethod(
        isStatic() || isPrivate() || isConstructor() ? header : header.ofUnknownCode(),
        Optional::empty);
  }

  /** See {@link JavaClass#beforeReading}. */
  JavaMethod beforeReading(Consumer<JavaMethod> noted) {
    return new JavaMethod(
        header,
        () -> {
          noted.accept(this);
          return code();
        });
  }

  /** Everything about the method but its body. */
  public MethodHeader header() {
    return header;
  }

  /** Internal name of the declaring class. */
  public String owner() {
    return header.reference().owner();
  }

  public String name() {
    return header.reference().name();
  }

  public MethodDescriptor descriptor() {
    return header.reference().descriptor();
  }

  public MethodReference reference() {
    return header.reference();
  }

  /**
   * The body; absent for abstract and native methods. Converted on first use.
   *
   * @throws ClassProblemException if the class file is damaged
   */
  public synchronized Optional<MethodCode> code() {
    Supplier<Optional<MethodCode>> unread = reader;
    if (unread != null) {
      code = unread.get();
      reader = null;
    }
    return code;
  }

  public int access() {
    return header.access();
  }

  public boolean isStatic() {
    return Modifier.isStatic(access());
  }

  public boolean isAbstract() {
    return Modifier.isAbstract(access());
  }

  public boolean isNative() {
    return Modifier.isNative(access());
  }

  public boolean isPrivate() {
    return Modifier.isPrivate(access());
  }

  public boolean isPublic() {
    return Modifier.isPublic(access());
  }

  public boolean isProtected() {
    return Modifier.isProtected(access());
  }

  public boolean isFinal() {
    return Modifier.isFinal(access());
  }

  public boolean isSynthetic() {
    return (access() & SYNTHETIC) != 0;
  }

  public boolean isVarargs() {
    return (access() & VARARGS) != 0;
  }

  public boolean isConstructor() {
    return name().equals("<init>");
  }

  public boolean isStaticInitializer() {
    return name().equals("<clinit>");
  }

  /** The parameter types with their type arguments. */
  public List<JavaType> genericParameters() {
    return SignatureParser.parameters(header.signature(), descriptor());
  }

  /** Internal names of the classes in the `throws` clause. */
  public List<String> declaredExceptions() {
    return header.declaredExceptions();
  }

  public List<JavaAnnotation> annotations() {
    return header.annotations();
  }

  public Optional<JavaAnnotation> annotation(String type) {
    return JavaAnnotation.find(annotations(), type);
  }

  /**
   * The annotations of one parameter, counting from 0 without the receiver. Where the class file
   * leaves out synthetic leading parameters, they count as not annotated.
   */
  public List<JavaAnnotation> parameterAnnotations(int parameter) {
    List<List<JavaAnnotation>> all = header.parameterAnnotations();
    int index = parameter - (descriptor().parameters().size() - all.size());
    return index < 0 || index >= all.size() ? List.of() : all.get(index);
  }

  /**
   * The name of a parameter, counting from 0 without the receiver: from the `MethodParameters`
   * attribute, else from debug information.
   */
  public Optional<String> parameterName(int parameter) {
    List<String> names = header.parameterNames();
    if (parameter < names.size() && !names.get(parameter).isEmpty()) {
      return Optional.of(names.get(parameter));
    }
    int slot = parameterSlot(parameter);
    return code()
        .flatMap(
            body ->
                body.localVariables().stream()
                    .filter(variable -> variable.slot() == slot && variable.start() == 0)
                    .map(LocalVariable::name)
                    .findFirst());
  }

  /** The local variable slot that a parameter arrives in, counting from 0 without the receiver. */
  public int parameterSlot(int parameter) {
    int slot = isStatic() ? 0 : 1;
    for (TypeDescriptor type : descriptor().parameters().subList(0, parameter)) {
      slot += type.kind().slots();
    }
    return slot;
  }

  @Override
  public String toString() {
    return header.reference().toString();
  }
}

package dev.airtight.paths.code.classfile;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A class, interface, enum or record as its class file has it. Compared by identity. */
public final class JavaClass {
  private static final int ENUM = 0x4000;

  private final ClassHeader header;
  private final List<RecordComponent> recordComponents;
  private final Map<String, JavaField> fields = new LinkedHashMap<>();
  private final Map<String, JavaMethod> methods = new LinkedHashMap<>();

  JavaClass(
      ClassHeader header,
      List<RecordComponent> recordComponents,
      List<JavaField> fields,
      List<JavaMethod> methods) {
    this.header = header;
    this.recordComponents = List.copyOf(recordComponents);
    fields.forEach(field -> this.fields.put(key(field.name(), field.type().text()), field));
    methods.forEach(
        method -> this.methods.put(key(method.name(), method.descriptor().text()), method));
  }

  private static String key(String name, String descriptor) {
    return name + " " + descriptor;
  }

  /** Everything about the class but its members. */
  public ClassHeader header() {
    return header;
  }

  /** Internal name: {@code java/util/Map$Entry}. */
  public String name() {
    return header.name();
  }

  /** The name as messages show it: {@code java.util.Map$Entry}. */
  public String javaName() {
    return name().replace('/', '.');
  }

  /** The name given in the source; empty for an anonymous class. */
  public String simpleName() {
    return header.simpleName();
  }

  /** The part of the internal name before the last slash; empty for the unnamed package. */
  public String packageName() {
    return name().substring(0, Math.max(0, name().lastIndexOf('/')));
  }

  public TypeDescriptor type() {
    return TypeDescriptor.ofInternalName(name());
  }

  /** Internal name of the superclass; absent for java/lang/Object only. */
  public Optional<String> superName() {
    return Optional.ofNullable(header.superName());
  }

  /** Internal names of the direct superinterfaces. */
  public List<String> interfaces() {
    return header.interfaces();
  }

  /** The type parameters by name, in order, with their bounds. */
  public Map<String, JavaType> typeParameters() {
    return SignatureParser.typeParameters(header.signature());
  }

  public Optional<String> sourceFile() {
    return Optional.ofNullable(header.sourceFile());
  }

  public List<JavaAnnotation> annotations() {
    return header.annotations();
  }

  public Optional<JavaAnnotation> annotation(String type) {
    return JavaAnnotation.find(annotations(), type);
  }

  /** Fields in the order of the class file; for an enum, constants come in ordinal order. */
  public List<JavaField> fields() {
    return List.copyOf(fields.values());
  }

  public Optional<JavaField> field(String name, TypeDescriptor type) {
    return Optional.ofNullable(fields.get(key(name, type.text())));
  }

  public Optional<JavaField> field(String name) {
    return fields.values().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Methods, constructors and the static initialiser in the order of the class file. */
  public List<JavaMethod> methods() {
    return List.copyOf(methods.values());
  }

  public Optional<JavaMethod> method(String name, MethodDescriptor descriptor) {
    return Optional.ofNullable(methods.get(key(name, descriptor.text())));
  }

  public List<JavaMethod> methods(String name) {
    return methods.values().stream().filter(method -> method.name().equals(name)).toList();
  }

  public Optional<JavaMethod> staticInitializer() {
    return Optional.ofNullable(methods.get(key("<clinit>", "()V")));
  }

  /** Names of the enum constants in ordinal order; empty unless an enum. */
  public List<String> enumConstants() {
    return fields.values().stream().filter(JavaField::isEnumConstant).map(JavaField::name).toList();
  }

  /** In declaration order; empty unless a record. */
  public List<RecordComponent> recordComponents() {
    return recordComponents;
  }

  public boolean isInterface() {
    return Modifier.isInterface(header.access());
  }

  public boolean isAbstract() {
    return Modifier.isAbstract(header.access());
  }

  public boolean isFinal() {
    return Modifier.isFinal(header.access());
  }

  /** Whether only the outermost class around it may use it. */
  public boolean isPrivate() {
    return Modifier.isPrivate(header.access());
  }

  public boolean isPublic() {
    return Modifier.isPublic(header.access());
  }

  /** An enum declaration; the class of a constant with a body is none (JLS 8.9). */
  public boolean isEnum() {
    return (header.access() & ENUM) != 0
        && superName().filter(name -> name.equals("java/lang/Enum")).isPresent();
  }

  public boolean isRecord() {
    return superName().filter(name -> name.equals("java/lang/Record")).isPresent();
  }

  /** Only the permitted subclasses may extend or implement it (JLS 8.1.6). */
  public boolean isSealed() {
    return !header.permittedSubclasses().isEmpty();
  }

  /** A member, local or anonymous class whose instances belong to an outer instance or method. */
  public boolean isInner() {
    return header.isInner();
  }

  public List<String> permittedSubclasses() {
    return header.permittedSubclasses();
  }

  /** Internal name of the class this one is a member of. */
  public Optional<String> outerClass() {
    return Optional.ofNullable(header.outerClass());
  }

  public ClassOrigin origin() {
    return header.origin();
  }

  /** A class of the JDK, or one that stands in for it; not of the application. */
  public boolean isPlatform() {
    return header.origin() == ClassOrigin.PLATFORM || header.origin() == ClassOrigin.OVERLAY;
  }

  /** Whether its code is there but taken to be unknown. */
  public boolean isOpaque() {
    return header.origin() == ClassOrigin.OPAQUE;
  }

  /**
   * What is known of the class where its code is not: methods without bodies, which subclasses may
   * have, and constants.
   */
  public JavaClass withoutCode() {
    return new JavaClass(
        header.ofUnknownCode(),
        List.of(),
        fields().stream().filter(field -> field.constant() != null).toList(),
        methods().stream()
            .filter(method -> !method.isStaticInitializer())
            .map(JavaMethod::withoutCode)
            .toList());
  }

  /**
   * The same class.
   *
   * @param noted gets each method before its code is read for the first time
   */
  public JavaClass beforeReading(Consumer<JavaMethod> noted) {
    return new JavaClass(
        header,
        recordComponents,
        fields(),
        methods().stream().map(method -> method.beforeReading(noted)).toList());
  }

  @Override
  public String toString() {
    return javaName();
  }
}

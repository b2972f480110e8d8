package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the fields, getters and setters of a class and of its superclasses, by property. */
final class BeanProperties {
  private static final String OBJECT = "java/lang/Object";
  private static final Set<String> NOT_GETTERS = Set.of("getClass", "getMetaClass", "getCallbacks");
  private static final TypeDescriptor BOXED_BOOLEAN =
      TypeDescriptor.ofInternalName("java/lang/Boolean");
  private static final String TRANSIENT = "java/beans/Transient";

  private final JacksonSettings settings;
  private final String prefix;
  private final Hierarchy hierarchy;
  private final ClassPath classPath;
  private final Map<String, BeanProperty> properties = new TreeMap<>();
  private final Set<String> methods = new HashSet<>();

  private BeanProperties(Hierarchy hierarchy, JacksonSettings settings, String prefix) {
    this.settings = settings;
    this.prefix = prefix;
    this.hierarchy = hierarchy;
    this.classPath = hierarchy.classPath();
  }

  /**
   * Finds them.
   *
   * @param prefix what the names of setters begin with
   */
  static Collection<BeanProperty> of(
      JavaClass type, Hierarchy hierarchy, JacksonSettings settings, String prefix) {
    BeanProperties found = new BeanProperties(hierarchy, settings, prefix);
    for (String supertype : hierarchy.selfAndSupertypes(type.name())) {
      JavaClass declaring = found.classPath.load(supertype);
      if (declaring.isSealed() && declaring.annotation(JacksonAnnotations.TYPE_INFO).isEmpty()) {
        // Some configurations tell the classes of a sealed one apart.
        throw new UnsupportedTypeException("a sealed type without @JsonTypeInfo is not supported");
      }
      if (declaring.isInterface()) {
        found.checkInterface(declaring);
      } else if (!supertype.equals(OBJECT)) {
        found.addAll(declaring, declaring == type);
      }
    }
    found.properties.values().forEach(found::checkGetters);
    return found.properties.values();
  }

  private void addAll(JavaClass declaring, boolean isBean) {
    if (declaring.isPlatform() || (!isBean && !declaring.typeParameters().isEmpty())) {
      throw new UnsupportedTypeException(
          "a superclass " + declaring.javaName() + " is not supported");
    }
    for (JavaField field : declaring.fields()) {
      if (!field.isStatic() && JacksonAnnotations.isValue(field.annotations())) {
        checkValue(field.annotations());
      } else if (!field.isStatic()) {
        checkName(field.name());
        property(field.name()).add(field);
      } else {
        UnsupportedTypeException.throwIf(
            JacksonAnnotations.unsupported(field.annotations(), Set.of(), classPath));
      }
    }
    for (JavaMethod method : declaring.methods()) {
      if (!method.isStatic() && !method.isConstructor() && !method.isSynthetic()) {
        add(method);
      }
    }
  }

  private BeanProperty property(String name) {
    return properties.computeIfAbsent(name, key -> new BeanProperty(key, settings));
  }

  private void add(JavaMethod method) {
    if (!methods.add(method.name() + method.descriptor())) {
      // Jackson adds the annotations of what is overridden.
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(method.annotations(), Set.of(), classPath));
      return;
    }
    if (JacksonAnnotations.isValue(method.annotations())) {
      checkValue(method.annotations());
      return;
    }
    if (method.annotation(TRANSIENT).isPresent()) {
      throw new UnsupportedTypeException("@Transient is not supported");
    }
    int parameters = method.descriptor().parameters().size();
    Optional<String> property =
        parameters == 1
            ? PropertyNames.ofSetter(method.name(), prefix)
            : isGetter(method) ? PropertyNames.ofGetter(method.name()) : Optional.empty();
    if (property.isEmpty()) {
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(method.annotations(), Set.of(), classPath));
    } else if (parameters == 1) {
      checkName(afterFirst(method.name(), prefix));
      property(property.get()).addSetter(method);
    } else {
      checkName(afterFirst(method.name(), method.name().startsWith("is") ? "is" : "get"));
      property(property.get()).addGetter(method);
    }
  }

  /** What says how all of an object is written is no property. */
  private void checkValue(List<JavaAnnotation> annotations) {
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(annotations, Set.of(JacksonAnnotations.VALUE), classPath));
  }

  private void checkName(String name) {
    boolean isPlain =
        name.codePoints().limit(2).noneMatch(Character::isUpperCase)
            || !settings.has(JacksonRule.PLAIN_NAMES);
    if (!isPlain) {
      throw new UnsupportedTypeException("a property of a name like " + name + " is not supported");
    }
  }

  /** Of {@code getName}, what follows the capital that is expected there. */
  private static String afterFirst(String accessor, String prefix) {
    String name = accessor.substring(prefix.length());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static boolean isGetter(JavaMethod method) {
    TypeDescriptor returned = method.descriptor().returnType();
    boolean isNamedSo =
        method.name().startsWith("get")
            ? !returned.equals(TypeDescriptor.VOID) && !NOT_GETTERS.contains(method.name())
            : returned.equals(TypeDescriptor.BOOLEAN) || returned.equals(BOXED_BOOLEAN);
    return method.descriptor().parameters().isEmpty() && isNamedSo;
  }

  /** What is only declared there, the class has itself. */
  private void checkInterface(JavaClass declaring) {
    if (declaring.isPlatform()) {
      return;
    }
    for (JavaMethod method : declaring.methods()) {
      UnsupportedTypeException.throwIf(
          JacksonAnnotations.unsupported(method.annotations(), Set.of(), classPath));
      boolean isInherited = !method.isStatic() && !method.isAbstract() && !method.isSynthetic();
      boolean isAccessor =
          method.descriptor().parameters().size() == 1
              ? PropertyNames.ofSetter(method.name(), prefix).isPresent()
              : isGetter(method) && PropertyNames.ofGetter(method.name()).isPresent();
      if (isInherited && isAccessor) {
        throw new UnsupportedTypeException(
            "an accessor " + method.name() + " of an interface is not supported");
      }
    }
  }

  /** Jackson fills the collection that a getter returns, where nothing else takes the member. */
  private void checkGetters(BeanProperty property) {
    if (property.isOnlyRead()
        && property.getters().stream().anyMatch(g -> isContainer(g.descriptor().returnType()))) {
      throw new UnsupportedTypeException(
          "a getter of a collection, " + property.name() + ", without a setter is not supported");
    }
  }

  private boolean isContainer(TypeDescriptor type) {
    return type.isReference()
        && !type.isArray()
        && (hierarchy.isSubclass(type.internalName(), "java/util/Collection")
            || hierarchy.isSubclass(type.internalName(), "java/util/Map"));
  }
}

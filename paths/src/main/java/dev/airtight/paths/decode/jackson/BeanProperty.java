package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaAnnotation;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A property of a bean, by the name that its field and its methods have in common. */
final class BeanProperty {
  private final String name;
  private final boolean seesAllFields;
  private @Nullable JavaField field;
  private @Nullable JavaMethod setter;
  private final List<JavaMethod> getters = new ArrayList<>();

  BeanProperty(String name, JacksonSettings settings) {
    this.name = name;
    this.seesAllFields = settings.has(JacksonRule.FIELDS_OF_ANY_ACCESS);
  }

  String name() {
    return name;
  }

  void add(JavaField added) {
    if (field != null) {
      throw new UnsupportedTypeException("two fields of the name " + added.name());
    } else if (Modifier.isTransient(added.access())) {
      throw new UnsupportedTypeException("a transient field is not supported");
    }
    field = added;
  }

  void addSetter(JavaMethod added) {
    if (setter != null) {
      throw new UnsupportedTypeException("two methods " + added.name() + " of one parameter");
    }
    setter = added;
  }

  void addGetter(JavaMethod added) {
    getters.add(added);
  }

  /**
   * What annotations say. Jackson drops accessors that it does not see, but heeds
   * {@code @JsonIgnore} on them before that.
   */
  PropertyNames names(ClassPath classPath) {
    List<JavaAnnotation> all = new ArrayList<>();
    if (field != null) {
      all.addAll(isFieldSeen() || isRead() ? field.annotations() : ignoring(field.annotations()));
    }
    if (setter != null) {
      all.addAll(setter.annotations());
      all.addAll(setter.parameterAnnotations(0));
    }
    getters.forEach(g -> all.addAll(isSeen(g) ? g.annotations() : ignoring(g.annotations())));
    checkAccess();
    return PropertyNames.of(name, all, classPath);
  }

  /** Annotations go with the accessors that are left out, in an order of their own. */
  private void checkAccess() {
    List<JavaAnnotation> all = new ArrayList<>();
    if (field != null) {
      all.addAll(field.annotations());
    }
    if (setter != null) {
      all.addAll(setter.annotations());
      all.addAll(setter.parameterAnnotations(0));
    }
    getters.forEach(getter -> all.addAll(getter.annotations()));
    boolean isSaid = all.stream().anyMatch(each -> PropertyNames.access(each).isPresent());
    if (isSaid && all.size() > 1) {
      throw new UnsupportedTypeException(
          "@JsonProperty(access) beside other annotations for " + name + " is not supported");
    }
  }

  private static List<JavaAnnotation> ignoring(List<JavaAnnotation> annotations) {
    return annotations.stream().filter(a -> !a.type().equals(JacksonAnnotations.ALIAS)).toList();
  }

  /** Whether Jackson takes note of the property: setters it calls whoever may call them. */
  boolean isVisible() {
    return setter != null || isFieldSeen() || isRead();
  }

  /**
   * Of what Jackson does not see it heeds some annotations all the same, which make it a property.
   */
  void checkUnseen(ClassPath classPath) {
    List<JavaAnnotation> all = new ArrayList<>();
    if (field != null) {
      all.addAll(field.annotations());
    }
    getters.forEach(getter -> all.addAll(getter.annotations()));
    UnsupportedTypeException.throwIf(
        JacksonAnnotations.unsupported(
            all, Set.of(JacksonAnnotations.IGNORE, JacksonAnnotations.ALIAS), classPath));
  }

  /** Whether no member gets in by it. */
  boolean isOnlyRead() {
    return setter == null && field == null;
  }

  /** The field that a member is stored in as it is; empty where that is not all. */
  Optional<String> storedIn() {
    return setter == null && field != null ? Optional.of(field.name()) : Optional.empty();
  }

  private boolean isFieldSeen() {
    return field != null && (seesAllFields || field.isPublic() || isNamed(field.annotations()));
  }

  private boolean isRead() {
    return getters.stream().anyMatch(BeanProperty::isSeen);
  }

  private static boolean isSeen(JavaMethod getter) {
    return getter.isPublic() || isNamed(getter.annotations());
  }

  private static boolean isNamed(List<JavaAnnotation> annotations) {
    return annotations.stream()
        .map(JavaAnnotation::type)
        .anyMatch(JacksonAnnotations.PROPERTY::equals);
  }

  /** How a member gets in; empty where none does. */
  Optional<Component.Way> way() {
    if (setter != null) {
      return Optional.of(new Component.Way.Call(setter));
    } else if (field != null) {
      if (field.isFinal()) {
        throw new UnsupportedTypeException(
            "a final field " + name + " that no parameter is for is not supported");
      }
      return Optional.of(new Component.Way.Store(field));
    }
    return Optional.empty();
  }

  List<JavaMethod> getters() {
    return getters;
  }
}

package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record, made by its canonical constructor, or a bean.
 *
 * @param constructor which has a parameter for each of the first components; null where objects are
 *     made without running any
 * @param components those that are arguments first
 * @param ignored JSON members that are skipped, whatever they hold
 * @param ignoreUnknown whether all other members are skipped, too, instead of refused
 * @param others what may make one of JSON that is no object
 * @param isSetAgain whether a member that comes twice gets in past the constructor
 */
public record ObjectOf(
    String className,
    @Nullable JavaMethod constructor,
    List<Component> components,
    Set<String> ignored,
    boolean ignoreUnknown,
    List<JavaShape.Factory> others,
    boolean isSetAgain)
    implements JavaShape {
  public ObjectOf {
    components = List.copyOf(components);
    ignored = Set.copyOf(ignored);
    others = List.copyOf(others);
  }

  /** Whether one may be made of JSON that is no object. */
  public boolean takesOthers() {
    return !others.isEmpty();
  }

  /** What makes one of a JSON string; empty where that is not certain. */
  Optional<JavaShape.Factory> takerOfTexts() {
    List<JavaShape.Factory> takers =
        others.stream()
            .filter(
                other ->
                    other.argument().equals(JavaType.of(TypeDescriptor.STRING))
                        || other.argument().erasure().text().equals("Ljava/lang/CharSequence;"))
            .toList();
    return takers.size() == 1 && takers.get(0).isAnnotated()
        ? Optional.of(takers.get(0))
        : Optional.empty();
  }

  /** The same of JSON objects alone. */
  ObjectOf ofObjects() {
    return new ObjectOf(
        className, constructor, components, ignored, ignoreUnknown, List.of(), isSetAgain);
  }

  /** Whether anything goes in after construction. */
  boolean isBean() {
    return components.stream().anyMatch(c -> !(c.way() instanceof Component.Way.Argument));
  }

  String javaName() {
    return className.replace('/', '.');
  }

  /** The same where no member goes into a component. */
  ObjectOf without(Component component) {
    return new ObjectOf(
        className,
        constructor,
        components.stream().map(c -> c.equals(component) ? c.withoutMembers() : c).toList(),
        ignored,
        ignoreUnknown,
        others,
        isSetAgain);
  }

  /** The component that a JSON member goes into. */
  public Optional<Component> componentFor(String member) {
    return components.stream().filter(component -> component.names().contains(member)).findFirst();
  }

  /**
   * A component that takes a member of the output that the contract says nothing of: undeclared
   * members of an open record may hold anything.
   */
  Optional<Component> componentForUndeclared(RecordDefinition definition) {
    return components.stream()
        .filter(
            component ->
                component.names().stream().anyMatch(name -> definition.field(name).isEmpty()))
        .filter(component -> definition.open())
        .findFirst();
  }

  /** Whether Jackson throws when it meets this member. */
  public boolean refuses(String member) {
    return !ignoreUnknown && !ignored.contains(member) && componentFor(member).isEmpty();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.object(this);
  }
}

package dev.airtight.paths.decode.jackson;

import dev.airtight.core.contract.TypeDefinition.Field;
import dev.airtight.core.contract.TypeDefinition.RecordDefinition;
import dev.airtight.paths.state.StuckException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which class Jackson deduces from the members that there are: it goes through them one by one, and
 * leaves out classes that have no property of a name that any of them has, until one is left.
 */
final class Deduction {
  private final Shapes shapes;

  Deduction(Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Makes sure that no two classes have the same properties: then nothing is decoded, with an
   * exception of another kind.
   */
  void checkDistinct(JavaShape.Union union) {
    List<String> classes = List.copyOf(new LinkedHashSet<>(union.subtypes().values()));
    for (int one = 0; one < classes.size(); one++) {
      for (int other = one + 1; other < classes.size(); other++) {
        boolean isDistinct =
            hasMore(classes.get(one), classes.get(other))
                || hasMore(classes.get(other), classes.get(one));
        if (union.by() == JavaShape.Named.BY_MEMBERS && !isDistinct) {
          throw new StuckException(
              "whether Jackson can tell the classes of "
                  + union.className()
                  + " apart is not known");
        }
      }
    }
  }

  private boolean hasMore(String one, String other) {
    return members(one).stream().anyMatch(name -> !shapes.mayKnow(other, name));
  }

  /** Members that no other class has. */
  Set<String> ownMembers(JavaShape.Union union, String className) {
    Set<String> own = new HashSet<>(members(className));
    union.subtypes().values().stream()
        .filter(other -> !other.equals(className))
        .forEach(other -> own.removeIf(name -> shapes.mayKnow(other, name)));
    return own;
  }

  private Set<String> members(String className) {
    Set<String> all = new HashSet<>();
    if (shapes.ofSubtype(className) instanceof ObjectOf object) {
      object.components().forEach(component -> all.addAll(component.names()));
    }
    return all;
  }

  /**
   * The class that is deduced of all outputs of a record.
   *
   * @param tag another member that is always there; empty for none
   * @return empty where it depends on the output, or is not known
   */
  Optional<String> classOf(JavaShape.Union union, RecordDefinition record, Optional<String> tag) {
    Set<String> classes = new LinkedHashSet<>(union.subtypes().values());
    Set<String> all = new HashSet<>();
    Set<String> sure = new HashSet<>();
    for (Field field : record.fields()) {
      all.add(field.name());
      if (!field.optional()) {
        sure.add(field.name());
      }
    }
    tag.ifPresent(
        member -> {
          all.add(member);
          sure.add(member);
        });
    for (String candidate : classes) {
      boolean isKept =
          all.stream()
              .allMatch(
                  name ->
                      members(candidate).contains(name)
                          || classes.stream().noneMatch(each -> shapes.mayKnow(each, name)));
      // Where there is no member that it knows, it is not even looked for.
      boolean isAlone =
          sure.stream().anyMatch(name -> members(candidate).contains(name))
              && classes.stream()
                  .filter(other -> !other.equals(candidate))
                  .allMatch(
                      other ->
                          sure.stream()
                              .anyMatch(
                                  name ->
                                      members(candidate).contains(name)
                                          && !shapes.mayKnow(other, name)));
      if (isKept && isAlone && !record.open() && haveNoAliases(classes)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean haveNoAliases(Set<String> classes) {
    return classes.stream()
        .allMatch(
            each ->
                shapes.ofSubtype(each) instanceof ObjectOf object
                    && object.components().stream()
                        .allMatch(component -> component.names().size() <= 1));
  }
}

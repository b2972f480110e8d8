package dev.airtight.paths.soundness.handlers;

import java.util.ArrayList;
import java.util.List;

/**
 * Something in an output that can be talked about.
 *
 * @param contract how requirements read it
 * @param java how a handler reads it
 * @param contractGuards what has to hold before a requirement may read it, outermost first
 * @param javaGuards the same in Java
 */
record Subject(
    String contract,
    String java,
    FieldKind kind,
    List<String> contractGuards,
    List<String> javaGuards) {

  static Subject of(String name, FieldKind kind) {
    return new Subject(name, name, kind, List.of(), List.of());
  }

  /** Whether both can be there, and not only in different variants of a union. */
  boolean canBeWith(Subject other) {
    return contractGuards.stream()
        .filter(guard -> guard.contains(" is "))
        .noneMatch(
            guard ->
                other.contractGuards.stream()
                    .anyMatch(
                        another ->
                            another.startsWith(guard.substring(0, guard.indexOf(" is ") + 4))
                                && !another.equals(guard)));
  }

  /** All there is below this subject, itself included, to a depth of records and unions. */
  List<Subject> parts(int depth) {
    List<Subject> parts = new ArrayList<>();
    if (!contract.isEmpty()) {
      parts.add(this);
    }
    if (depth == 0) {
      return parts;
    }
    if (kind instanceof FieldKind.RecordOf of) {
      fields(of.definition(), java, contractGuards, javaGuards, depth, parts);
    } else if (kind instanceof FieldKind.UnionOf of && !contract.isEmpty()) {
      for (Definition.Structure variant : of.definition().variants()) {
        fields(
            variant,
            "((" + variant.name() + ") " + java + ")",
            plus(contractGuards, contract + " is " + Definition.Union.tag(variant)),
            plus(javaGuards, java + " instanceof " + variant.name()),
            depth,
            parts);
      }
    }
    return parts;
  }

  private void fields(
      Definition.Structure structure,
      String base,
      List<String> contractOuter,
      List<String> javaOuter,
      int depth,
      List<Subject> parts) {
    for (Definition.Field field : structure.fields()) {
      if (contract.isEmpty() && !field.label().equals(field.name())) {
        // Only behind a dot can a requirement read a field whose name is no name.
        continue;
      }
      String label = contract.isEmpty() ? field.label() : contract + "." + field.label();
      String accessor = base + "." + field.name() + "()";
      List<String> contracts = contractOuter;
      List<String> javas = javaOuter;
      String value = accessor;
      if (field.optional()) {
        contracts = plus(contracts, "present(" + label + ")");
      }
      if (field.nullable()) {
        contracts = plus(contracts, label + " != null");
      }
      if (field.mayBeMissing() && field.holder() == Definition.Holder.OPTIONAL) {
        javas = plus(javas, accessor + ".isPresent()");
        value = accessor + ".get()";
      } else if (field.mayBeMissing() && field.holder() == Definition.Holder.REFERENCE) {
        javas = plus(javas, accessor + " != null");
      }
      parts.addAll(new Subject(label, value, field.kind(), contracts, javas).parts(depth - 1));
    }
  }

  static List<String> plus(List<String> list, String element) {
    List<String> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}

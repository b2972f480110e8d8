package dev.airtight.solver.language;

/** {@link String#replace(char, char)} as preimages and images of languages. */
public record Replacement(char replaced, char by) {

  /** The words whose result is in the language. */
  public Language preimage(Language language) {
    return OperationCache.SHARED.get(
        new OperationCache.Key("replacement preimage", this, language),
        () -> {
          Table table = language.table();
          int numberOfBy = table.partition.classOf(by);
          return mapped(
              table,
              number -> {
                UnitSet units = table.partition.units(number).minus(UnitSet.of(replaced));
                return number == numberOfBy ? units.union(UnitSet.of(replaced)) : units;
              });
        });
  }

  /** The results for the words of the language. */
  public Language image(Language language) {
    return OperationCache.SHARED.get(
        new OperationCache.Key("replacement image", this, language),
        () -> {
          Table table = language.table();
          int numberOfReplaced = table.partition.classOf(replaced);
          return mapped(
              table,
              number -> {
                UnitSet units = table.partition.units(number).minus(UnitSet.of(replaced));
                return number == numberOfReplaced ? units.union(UnitSet.of(by)) : units;
              });
        });
  }

  private interface Labels {
    UnitSet of(int number);
  }

  private static Language mapped(Table table, Labels labels) {
    Nfa nfa = new Nfa();
    for (int state = 0; state < table.states; state++) {
      nfa.addState();
    }
    for (int number = 0; number < table.classes; number++) {
      UnitSet label = labels.of(number);
      for (int state = 0; state < table.states; state++) {
        int target = table.next[state * table.classes + number];
        if (target != Table.NONE) {
          nfa.addEdge(state, label, target);
        }
      }
    }
    table.accepting.stream().forEach(nfa::accept);
    return Language.ofTable(nfa.determinize(0));
  }
}

package dev.airtight.solver.encode;

import dev.airtight.solver.encode.SymbolicJson.Choice;
import dev.airtight.solver.encode.SymbolicJson.Entry;
import dev.airtight.solver.encode.SymbolicJson.ListOf;
import dev.airtight.solver.encode.SymbolicJson.MapOf;
import dev.airtight.solver.encode.SymbolicJson.SelectionOf;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * What a collection shows: the elements of a list or the values of a map.
 *
 * @param others whether there are more than the present ones of those shown; true for what is no
 *     collection, because nothing is known about it
 */
record Members(List<Shown> shown, BoolTerm others) {

  /** A member that is there or not. */
  record Shown(BoolTerm present, SymbolicJson value) {}

  static Members of(SymbolicJson collection, Terms terms) {
    List<Shown> shown = new ArrayList<>();
    if (collection instanceof ListOf list) {
      for (int index = 0; index < list.elements().size(); index++) {
        shown.add(new Shown(indexIn(list, index, terms), list.elements().get(index)));
      }
      return new Members(shown, list.others());
    }
    if (collection instanceof SelectionOf selection) {
      for (Choice choice : selection.choices()) {
        shown.add(new Shown(choice.present(), choice.value()));
      }
      return new Members(shown, terms.bool(false));
    }
    if (collection instanceof MapOf map) {
      for (Entry entry : map.entries()) {
        shown.add(new Shown(entry.present(), entry.value()));
      }
      return new Members(shown, map.others());
    }
    return new Members(shown, terms.bool(true));
  }

  static BoolTerm indexIn(ListOf list, int index, Terms terms) {
    return terms.lessThan(terms.constant(index), list.size());
  }
}

package dev.airtight.solver.encode;

import dev.airtight.solver.encode.SymbolicJson.Entry;
import dev.airtight.solver.encode.SymbolicJson.FieldOf;
import dev.airtight.solver.encode.SymbolicJson.ListOf;
import dev.airtight.solver.encode.SymbolicJson.MapOf;
import dev.airtight.solver.encode.SymbolicJson.NullOr;
import dev.airtight.solver.encode.SymbolicJson.RecordOf;
import dev.airtight.solver.encode.SymbolicJson.Text;
import dev.airtight.solver.encode.SymbolicJson.UnionOf;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;

/** The texts in a symbolic value. */
public final class TextParts {

  private TextParts() {}

  /** All that are shown, keys included, whether they are there or not. */
  public static List<TextTerm> of(SymbolicJson value) {
    List<TextTerm> found = new ArrayList<>();
    collect(value, found);
    return found;
  }

  private static void collect(SymbolicJson value, List<TextTerm> found) {
    if (value instanceof Text text) {
      found.add(text.value());
    } else if (value instanceof NullOr nullOr) {
      collect(nullOr.base(), found);
    } else if (value instanceof RecordOf record) {
      record.fields().values().forEach((FieldOf field) -> collect(field.value(), found));
    } else if (value instanceof UnionOf union) {
      union.records().values().forEach(record -> collect(record, found));
    } else if (value instanceof ListOf list) {
      list.elements().forEach(element -> collect(element, found));
      list.alike().ifPresent(alike -> collect(alike.value(), found));
    } else if (value instanceof MapOf map) {
      for (Entry entry : map.entries()) {
        found.add(entry.key());
        collect(entry.value(), found);
      }
    }
  }
}

package dev.airtight.paths.step;

import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.floating.FloatingTexts;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** String conversion (JLS 5.1.11). */
final class TextConversion {
  private static final MethodReference TO_STRING =
      new MethodReference(
          "java/lang/Object", "toString", MethodDescriptor.parse("()Ljava/lang/String;"), false);
  private final Interpreter machine;

  TextConversion(Interpreter machine) {
    this.machine = machine;
  }

  List<Successor> convert(
      State state,
      Value value,
      TypeDescriptor type,
      BiFunction<State, TextTerm, List<Successor>> then) {
    if (!(value instanceof Reference reference)) {
      return primitive(state, value, type, then);
    }
    return machine
        .references()
        .onNullness(
            state,
            reference,
            s -> then.apply(s, machine.terms().text("null")),
            (s, object) -> present(s, reference, object, then));
  }

  private List<Successor> present(
      State state,
      Reference reference,
      HeapObject object,
      BiFunction<State, TextTerm, List<Successor>> then) {
    if (object instanceof HeapObject.Text text) {
      return then.apply(state, text.text());
    }
    if (object instanceof HeapObject.Box box) {
      return primitive(state, box.value(), Boxes.primitiveOf(box.className()).orElseThrow(), then);
    }
    return machine.callVirtual(
        state,
        TO_STRING,
        List.of(reference),
        (after, result) ->
            convert(after, Objects.requireNonNull(result), TypeDescriptor.STRING, then));
  }

  private List<Successor> primitive(
      State state,
      Value value,
      TypeDescriptor type,
      BiFunction<State, TextTerm, List<Successor>> then) {
    Terms terms = machine.terms();
    if (value instanceof LongValue whole) {
      return then.apply(state, terms.decimalText(whole.term()));
    } else if (value instanceof FloatingValue floating) {
      FloatingTexts.Written written = new FloatingTexts(terms).written(state, floating);
      return then.apply(written.state(), written.text());
    }
    IntTerm term = ((IntValue) value).term();
    return switch (type.text()) {
      case "C" -> then.apply(state, terms.unitText(term));
      case "Z" -> bool(state, terms.not(terms.intEqual(term, terms.constant(0))), then);
      default -> then.apply(state, terms.decimalText(term));
    };
  }

  private List<Successor> bool(
      State state, BoolTerm value, BiFunction<State, TextTerm, List<Successor>> then) {
    Terms terms = machine.terms();
    if (value.isTrue() || value.isFalse()) {
      return then.apply(state, terms.text(String.valueOf(value.isTrue())));
    }
    TextTerm text = terms.freshText("boolean");
    BoolTerm link =
        terms.or(
            terms.and(value, terms.inLanguage(text, Language.word("true"))),
            terms.and(terms.not(value), terms.inLanguage(text, Language.word("false"))));
    return then.apply(state.learn(link), text);
  }
}

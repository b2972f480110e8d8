package dev.airtight.paths.summary.text;

import dev.airtight.paths.regex.Around;
import dev.airtight.paths.regex.MatchMode;
import dev.airtight.paths.regex.MatchShape;
import dev.airtight.paths.regex.Regex;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All results of looking for a match. A match is cut out of the text: into any pieces of the
 * languages that follow each other in the expression, so that among them are those that the JDK
 * takes. Where no match is found the text has none that is sure.
 */
final class RegexMatches {
  /** The internal name of what a match is handed over as. */
  static final String FOUND = StandInNames.HOME + "FoundMatch";

  private static final List<String> TERMINATORS =
      List.of("", "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029");

  private final Call call;
  private final Terms terms;
  private final TextCuts cuts;
  private final Regex regex;

  RegexMatches(Call call, Regex regex) {
    this.call = call;
    this.terms = call.terms();
    this.cuts = new TextCuts(terms);
    this.regex = regex;
  }

  /** What a group holds, and where. */
  private record Held(BoolTerm isNull, TextTerm text, IntTerm begin, IntTerm end) {}

  /** Where everything is known the JDK says what is found. */
  List<Successor> known(Pattern pattern, String text, int from, MatchMode mode) {
    Matcher matcher = pattern.matcher(text);
    if (!mode.find(matcher, from)) {
      return call.returnsNull();
    }
    List<Held> groups = new ArrayList<>();
    for (int group = 0; group <= matcher.groupCount(); group++) {
      String held = matcher.group(group);
      groups.add(
          new Held(
              terms.bool(held == null),
              terms.text(held == null ? "" : held),
              terms.constant(matcher.start(group)),
              terms.constant(matcher.end(group))));
    }
    return List.of(found(call.state(), groups));
  }

  /** All results for a text. */
  List<Successor> all(TextTerm text, IntTerm from, MatchMode mode) {
    IntTerm zero = terms.constant(0);
    if (mode != MatchMode.ANYWHERE || terms.intEqual(from, zero).isTrue()) {
      return in(call.state(), text, zero, mode);
    } else if (regex.begins()) {
      return call.split(
          terms.intEqual(from, zero),
          c -> new RegexMatches(c, regex).in(c.state(), text, zero, mode),
          Call::returnsNull);
    }
    List<Successor> successors = new ArrayList<>();
    for (TextCuts.Halves halves : cuts.cut(call.state(), text, from)) {
      successors.addAll(in(halves.state(), halves.right(), from, mode));
    }
    return successors;
  }

  private List<Successor> in(State state, TextTerm text, IntTerm offset, MatchMode mode) {
    IntTerm zero = terms.constant(0);
    List<Successor> successors = new ArrayList<>();
    for (MatchShape shape : regex.shapes()) {
      successors.addAll(cut(state, text, offset, mode, shape));
    }
    state
        .assume(
            terms.not(
                terms.inLanguage(text, regex.having(mode, terms.intEqual(offset, zero).isTrue()))))
        .ifPresent(s -> successors.addAll(call.in(s).returnsNull()));
    return successors;
  }

  private List<Successor> cut(
      State state, TextTerm text, IntTerm offset, MatchMode mode, MatchShape shape) {
    List<Piece> pieces = new ArrayList<>();
    if (mode == MatchMode.ANYWHERE && !regex.begins()) {
      pieces.add(new Piece(terms.freshText("before"), Language.all()));
    }
    int first = pieces.size();
    for (MatchShape.Part part : shape.parts()) {
      if (part instanceof MatchShape.Piece piece) {
        Optional<String> only = piece.language().onlyWord();
        TextTerm cut = only.isPresent() ? terms.text(only.get()) : terms.freshText("piece");
        pieces.add(new Piece(cut, piece.language()));
      }
    }
    int end = pieces.size();
    if (mode != MatchMode.ALL && regex.end() != Regex.End.NOTHING) {
      pieces.add(
          new Piece(
              terms.freshText("behind"),
              regex.end() == Regex.End.LAST_TERMINATOR
                  ? Language.words(TERMINATORS)
                  : Language.all()));
    }
    TextTerm rope = terms.concat(pieces.stream().map(Piece::text).toList());
    Optional<State> within = cuts.equal(state, text, rope);
    for (Piece piece : pieces) {
      within = within.flatMap(s -> s.assume(terms.inLanguage(piece.text(), piece.language())));
    }
    boolean isWhole = terms.intEqual(offset, terms.constant(0)).isTrue();
    for (Around around : regex.around()) {
      BoolTerm condition = condition(around, isWhole, pieces, first, end);
      within = within.flatMap(s -> s.assume(condition));
    }
    return within.flatMap(s -> matched(s, offset, shape, pieces, first, end)).stream().toList();
  }

  private BoolTerm condition(
      Around around, boolean isWhole, List<Piece> pieces, int first, int end) {
    List<BoolTerm> ways = new ArrayList<>();
    for (Around.Way way : around.ways()) {
      List<BoolTerm> edges = new ArrayList<>();
      for (Around.Edge edge : way.edges()) {
        TextTerm span = span(edge.span(), pieces, first, end);
        edges.add(terms.inLanguage(span, edge.in(isWhole)));
      }
      ways.add(terms.and(edges));
    }
    return terms.or(ways);
  }

  private TextTerm span(Around.Span span, List<Piece> pieces, int first, int end) {
    List<Piece> parts =
        switch (span) {
          case BEFORE -> pieces.subList(0, first);
          case MATCH -> pieces.subList(first, end);
          case BEHIND -> pieces.subList(end, pieces.size());
          case TO_MATCH -> pieces.subList(0, end);
          case FROM_MATCH -> pieces.subList(first, pieces.size());
        };
    return terms.concat(parts.stream().map(Piece::text).toList());
  }

  /** Where a group begins: before which piece, and after how many units. */
  private record Opened(int piece, IntTerm begin) {}

  /** A piece of the text. */
  private record Piece(TextTerm text, Language language) {}

  private Optional<Successor> matched(
      State state, IntTerm offset, MatchShape shape, List<Piece> pieces, int first, int end) {
    IntTerm at = offset;
    for (Piece piece : pieces.subList(0, first)) {
      at = terms.add(at, terms.length(piece.text()));
    }
    IntTerm begin = at;
    List<TextTerm> match = pieces.subList(first, end).stream().map(Piece::text).toList();
    IntTerm matchEnd = terms.add(begin, terms.length(terms.concat(match)));
    IntTerm textEnd =
        terms.add(offset, terms.length(terms.concat(pieces.stream().map(Piece::text).toList())));
    BoolTerm no = terms.bool(false);
    Map<Integer, Held> groups = new TreeMap<>();
    groups.put(0, new Held(no, terms.concat(match), begin, matchEnd));
    shape.unset().forEach(group -> groups.put(group, unset()));
    Map<Integer, Opened> opened = new TreeMap<>();
    Optional<State> current = Optional.of(state);
    IntTerm pieceBegin = at;
    int next = first;
    for (MatchShape.Part part : shape.parts()) {
      if (part instanceof MatchShape.Piece) {
        pieceBegin = at;
        at = terms.add(at, terms.length(pieces.get(next).text()));
        next++;
      } else if (part instanceof MatchShape.Open open) {
        opened.put(open.group(), new Opened(next, at));
      } else if (part instanceof MatchShape.Close close) {
        Opened open = Objects.requireNonNull(opened.get(close.group()));
        List<TextTerm> held = pieces.subList(open.piece(), next).stream().map(Piece::text).toList();
        groups.put(close.group(), new Held(no, terms.concat(held), open.begin(), at));
      } else {
        MatchShape.Within within = (MatchShape.Within) part;
        IntTerm from = within.isWithin() ? pieceBegin : terms.constant(0);
        IntTerm to = within.isWithin() ? at : textEnd;
        Held held = somewhere();
        groups.put(within.group(), held);
        BoolTerm isThere =
            terms.and(
                terms.inLanguage(held.text(), within.language()),
                terms.lessOrEqual(from, held.begin()),
                terms.lessOrEqual(held.end(), to),
                terms.intEqual(held.end(), terms.add(held.begin(), terms.length(held.text()))));
        BoolTerm isNot =
            terms.and(
                terms.intEqual(held.begin(), terms.constant(-1)),
                terms.intEqual(held.end(), terms.constant(-1)));
        current =
            current
                .flatMap(s -> s.assume(terms.implies(terms.not(held.isNull()), isThere)))
                .flatMap(s -> s.assume(terms.implies(held.isNull(), isNot)));
      }
    }
    List<Held> all = new ArrayList<>();
    for (int group = 0; group <= regex.groups(); group++) {
      all.add(groups.getOrDefault(group, unset()));
    }
    return current.map(s -> found(s, all));
  }

  private Held unset() {
    IntTerm nowhere = terms.constant(-1);
    return new Held(terms.bool(true), terms.text(""), nowhere, nowhere);
  }

  private Held somewhere() {
    Interval places = Interval.of(-1, Integer.MAX_VALUE);
    return new Held(
        terms.freshBool("group is not set"),
        terms.freshText("group"),
        terms.freshInt("begin", places),
        terms.freshInt("end", places));
  }

  private Successor found(State state, List<Held> groups) {
    State current = state;
    List<Value> texts = new ArrayList<>();
    for (Held held : groups) {
      int identity = call.machine().freshIdentity();
      current = current.withObject(identity, new HeapObject.Text(held.text()));
      texts.add(new Reference(held.isNull(), identity));
    }
    PMap<String, Value> fields = HashTreePMap.empty();
    Made made = array(current, "[Ljava/lang/String;", texts);
    fields = fields.plus(FOUND + ".groups", made.value());
    made =
        array(
            made.state(),
            "[I",
            groups.stream().<Value>map(held -> new IntValue(held.begin())).toList());
    fields = fields.plus(FOUND + ".begins", made.value());
    made =
        array(
            made.state(),
            "[I",
            groups.stream().<Value>map(held -> new IntValue(held.end())).toList());
    fields = fields.plus(FOUND + ".ends", made.value());
    return call.in(made.state()).returnsNew(new HeapObject.Instance(FOUND, fields, null)).get(0);
  }

  private record Made(State state, Value value) {}

  private Made array(State state, String className, List<Value> values) {
    PVector<HeapObject.Cell> cells = TreePVector.empty();
    for (int i = 0; i < values.size(); i++) {
      cells = cells.plus(new HeapObject.Cell(terms.constant(i), values.get(i)));
    }
    int identity = call.machine().freshIdentity();
    HeapObject array =
        new HeapObject.Array(
            className, terms.constant(values.size()), cells, new HeapObject.Rest.Zero());
    return new Made(state.withObject(identity, array), new Reference(terms.bool(false), identity));
  }
}

package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A condition of the text around a match.
 *
 * @param ways at least one of them is so
 */
public record Around(List<Way> ways) {
  public Around {
    ways = List.copyOf(ways);
  }

  /** Parts of a text with a match. */
  public enum Span {
    BEFORE,
    MATCH,
    BEHIND,
    /** The match, and what is before it. */
    TO_MATCH,
    /** The match, and what is behind it. */
    FROM_MATCH
  }

  /**
   * Which language a part is in.
   *
   * @param reach how many units at its end decide; nothing is asked of a part that is shorter and
   *     does not begin where the text does
   */
  public record Edge(Span span, Language language, int reach) {
    /** Where that is not known. */
    static final int FAR = Integer.MAX_VALUE;

    /** Of the same part. */
    private Edge or(Edge other) {
      return new Edge(span, language.union(other.language), Math.max(reach, other.reach));
    }

    /**
     * The language of the part of a text that may have been cut off at its beginning.
     *
     * @param isWhole whether nothing was cut off
     */
    public Language in(boolean isWhole) {
      if (isWhole || reach == 0 || span == Span.BEHIND || span == Span.FROM_MATCH) {
        return language;
      }
      return reach == FAR
          ? Language.all()
          : language.union(Language.ofLength(0, OptionalInt.of(reach - 1)));
    }
  }

  /**
   * All of the edges are so.
   *
   * @param edges one of a part at most
   */
  public record Way(List<Edge> edges) {
    static final Way ANY = new Way(List.of());

    public Way {
      edges = List.copyOf(edges);
    }

    static Way of(Edge edge) {
      return new Way(List.of(edge));
    }

    Way and(Way other) {
      Map<Span, Edge> all = new EnumMap<>(Span.class);
      edges.forEach(edge -> all.put(edge.span(), edge));
      for (Edge edge : other.edges) {
        all.merge(edge.span(), edge, Way::both);
      }
      return new Way(new ArrayList<>(all.values()));
    }

    private static Edge both(Edge one, Edge other) {
      return new Edge(
          one.span(),
          one.language().intersect(other.language()),
          Math.max(one.reach(), other.reach()));
    }

    /** The language of a part. */
    Language of(Span span) {
      return edges.stream()
          .filter(edge -> edge.span() == span)
          .map(Edge::language)
          .findFirst()
          .orElse(Language.all());
    }
  }

  static Around of(Edge edge) {
    return new Around(List.of(Way.of(edge)));
  }

  /** The same condition of matches of a language. */
  Around with(Language match) {
    List<Way> left = new ArrayList<>();
    for (Way way : ways) {
      if (match.intersects(way.of(Span.MATCH))) {
        boolean isClear = match.isSubsetOf(way.of(Span.MATCH));
        left.add(
            new Way(
                way.edges().stream()
                    .filter(edge -> !isClear || edge.span() != Span.MATCH)
                    .toList()));
      }
    }
    return new Around(left).joined();
  }

  /** With one way only where all say something of the same part. */
  private Around joined() {
    if (ways.isEmpty() || ways.stream().anyMatch(way -> way.edges().size() != 1)) {
      return this;
    }
    List<Edge> all = ways.stream().map(way -> way.edges().get(0)).toList();
    return all.stream().map(Edge::span).distinct().count() == 1
        ? of(all.stream().reduce(all.get(0), Edge::or))
        : this;
  }
}

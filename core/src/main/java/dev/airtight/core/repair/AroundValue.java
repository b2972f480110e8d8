package dev.airtight.core.repair;

/** What stands around values: lines of code fences, and other text. */
final class AroundValue {
  private final String text;
  private int fence = -1;
  private int prose = -1;

  AroundValue(String text) {
    this.text = text;
  }

  /** Looks at a part of the text, in which no value is. */
  void add(int begin, int end) {
    int at = begin;
    while (at < end) {
      int line = at;
      while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      addLine(line, at);
      at++;
    }
  }

  /** The first line of a fence; -1 if there is none. */
  int fence() {
    return fence;
  }

  /** The first other text; -1 if there is none. */
  int prose() {
    return prose;
  }

  /** Where what is inside a fence begins that begins at a place; that place if none does. */
  int afterFence(int begin) {
    int end = begin;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    if (!isFence(begin, end)) {
      return begin;
    }
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether nothing but white space and fences follows. */
  boolean isFenceOrSpace(int from) {
    AroundValue rest = new AroundValue(text);
    rest.add(from, text.length());
    return rest.prose < 0;
  }

  private void addLine(int begin, int end) {
    int first = begin;
    while (first < end && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (first == end) {
      return;
    }
    if (isFence(first, end)) {
      fence = fence < 0 ? first : fence;
    } else {
      prose = prose < 0 ? first : prose;
    }
  }

  /** Three or more of one sign and perhaps the name of a language. */
  private boolean isFence(int begin, int end) {
    if (begin >= end || text.charAt(begin) != '`' && text.charAt(begin) != '~') {
      return false;
    }
    int at = begin;
    while (at < end && text.charAt(at) == text.charAt(begin)) {
      at++;
    }
    if (at - begin < 3) {
      return false;
    }
    while (at < end
        && (Character.isLetterOrDigit(text.charAt(at))
            || "+-_. \t".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at == end;
  }
}

package dev.airtight.core.repair;

import java.util.List;

/** Where a model has written down what it thought, in the tags that models use for it. */
final class Thinking {
  private static final List<String> NAMES = List.of("think", "thinking", "thought", "reasoning");

  private final String text;
  private final boolean isAllowed;

  /** The end of a closing tag that nothing before {@link #looked} reaches; -1 if there is none. */
  private int known = -1;

  private int looked = -1;

  /** Where what the tag before {@link #known} closes begins. */
  private int opening;

  Thinking(String text, boolean isAllowed) {
    this.text = text;
    this.isAllowed = isAllowed;
  }

  /**
   * Where the thinking ends that begins at a place: that place if none does, -1 if it has no end.
   */
  int endOf(int begin) {
    for (String name : NAMES) {
      String opening = "<" + name + ">";
      if (isAllowed && text.startsWith(opening, begin)) {
        String closing = "</" + name + ">";
        int end = text.indexOf(closing, begin + opening.length());
        return end < 0 ? -1 : end + closing.length();
      }
    }
    return begin;
  }

  /** The end of the first closing tag that begins at a place or after it; -1 if there is none. */
  int endAfter(int from) {
    if (!isAllowed) {
      return -1;
    }
    if (looked < 0 || known >= 0 && tagStart() < from) {
      int segment = known < 0 ? from : known;
      known = -1;
      looked = from;
      for (int at = text.indexOf("</", from);
          at >= 0 && known < 0;
          at = text.indexOf("</", at + 2)) {
        known = closedAt(at);
      }
      opening = known < 0 ? 0 : openedIn(segment);
    }
    return known;
  }

  /** Where the thinking begins that {@link #endAfter} has told the end of. */
  int opening() {
    return opening;
  }

  private int tagStart() {
    return text.lastIndexOf('<', known - 1);
  }

  /** What is not opened began before the text did. */
  private int openedIn(int segment) {
    String before = text.substring(segment, tagStart());
    String tag = "<" + text.substring(tagStart() + 2, known);
    int opened = before.indexOf(tag);
    return opened < 0 ? 0 : segment + opened;
  }

  private int closedAt(int at) {
    for (String name : NAMES) {
      if (text.startsWith(name + ">", at + 2)) {
        return at + 2 + name.length() + 1;
      }
    }
    return -1;
  }
}

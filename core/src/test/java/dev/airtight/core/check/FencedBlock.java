package dev.airtight.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fenced block of a Markdown document. */
record FencedBlock(String info, String text) {

  private static final Pattern FENCE =
      Pattern.compile("^```(contract[^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** Those of contract text. */
  static List<FencedBlock> contracts(String markdown) {
    List<FencedBlock> blocks = new ArrayList<>();
    Matcher matcher = FENCE.matcher(markdown);
    while (matcher.find()) {
      blocks.add(new FencedBlock(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  boolean is(String word) {
    return List.of(info.split(" ")).contains(word);
  }

  /** The name of the file the block is, or an empty text. */
  String file() {
    int start = info.indexOf("file=");
    return start < 0 ? "" : info.substring(start + "file=".length());
  }

  /** The text with the first line that documents leave out. */
  String contract() {
    return is("whole") || text.startsWith("contract ") ? text : "contract example\n\n" + text;
  }
}

package dev.airtight.paths.soundness.traces;

import java.util.List;

/** What programs do with regular expressions. */
final class PatternVocabulary {
  static final Vocabulary ALL =
      new Vocabulary(
          List.of(
              "v.matcher = v.pattern.matcher(<u>)",
              "v.matcher = Pattern.compile(\"(?<xx>[a-z])([a-z])?|\\\\d\").matcher(<u>)",
              "v.matcher = Pattern.compile(\"x*\").matcher(<u>)",
              "v.matcher = Pattern.compile(\"^(a+)(b)?.*$\", 2).matcher(<u>)",
              "v.pattern = Pattern.compile(\"(\\\\d+),?\")",
              "v.pattern = Pattern.compile(\"[\" + <u>)",
              "v.pattern = Pattern.compile(Pattern.quote(\"a.b\"))",
              "v.result = v.matcher.toMatchResult()",
              "v.array = v.pattern.split(<u>)",
              "v.array = v.pattern.split(<u>, <n>)",
              "<U> = v.matcher.replaceAll(\"-\")",
              "<U> = <u>.replaceAll(\"[0-9]\", <u>)",
              "<U> = <u>.replaceFirst(\"([a-z])\", \"$1$1\")"),
          List.of(
              "v.matcher.find()",
              "v.matcher.find()",
              "v.matcher.find() ? v.matcher.group() : null",
              "v.matcher.find() ? v.matcher.group(1) : null",
              "v.matcher.find(<n>)",
              "v.matcher.matches()",
              "v.matcher.lookingAt()",
              "v.matcher.group()",
              "v.matcher.group(<n>)",
              "v.matcher.group(\"xx\")",
              "v.matcher.group((String) null)",
              "v.matcher.groupCount()",
              "v.matcher.start()",
              "v.matcher.start(<n>)",
              "v.matcher.start(\"xx\")",
              "v.matcher.end()",
              "v.matcher.end(<n>)",
              "v.matcher.end(\"y\")",
              "v.matcher.reset().find()",
              "v.matcher.reset(<u>).find()",
              "v.matcher.replaceFirst(\"$2\")",
              "v.matcher.replaceFirst((String) null)",
              "v.matcher.replaceAll(\"$\")",
              "v.matcher.pattern().pattern()",
              "v.matcher.results().count()",
              "v.matcher.results().map(MatchResult::group).toList()",
              "v.result.group()",
              "v.result.group(<n>)",
              "v.result.end()",
              "v.pattern.toString()",
              "Pattern.compile(\"(?i)a\", 8).flags()",
              "v.pattern.asPredicate().test(<u>)",
              "v.pattern.asMatchPredicate().test(<u>)",
              "v.pattern.split(<u>).length",
              "v.pattern.splitAsStream(<u>).toList()",
              "Pattern.matches(\"[a-c]*\", <u>)",
              "Pattern.matches(<u>, <u>)",
              "Pattern.quote(<u>)",
              "<u>.matches(\"\\\\w+,\\\\d*\")",
              "<u>.matches(\"(\")",
              "<u>.replaceAll(\"(\\\\d)(x)?\", \"$2-\")",
              "<u>.replaceAll(\"1\", \"$1\")"),
          List.of(
              "while (v.matcher.find()) { v.t.append(v.matcher.group()).append('.'); }",
              "v.matcher.reset()",
              "for (int i = 0; i <= v.matcher.groupCount(); i++) { v.t.append(v.matcher.group(i)); }"));

  private PatternVocabulary() {}
}

package dev.airtight.cli.handlers;

import dev.airtight.annotations.Handles;
import dev.airtight.annotations.Output;
import java.util.List;

/** What the command is pointed at; looked at as a class file, never run. */
public abstract class Sample {
  int plain(int number) {
    return number;
  }

  @Handles("sample/Value")
  void annotated(String context, @Output Object value) {}

  @Handles("sample/Value")
  void wrongType(List<String> value) {}

  static int half(int number) {
    return number < 100 ? 1 : 7 / (number - 1000);
  }
}

package dev.airtight.verification.internal.handler.handlers;

import dev.airtight.annotations.Handles;
import dev.airtight.annotations.Output;
import java.util.List;
import java.util.function.IntSupplier;

/** What the finder has to tell apart; looked at as a class file, never run. */
public abstract class Sample {
  int plain(int number) {
    IntSupplier lambda = () -> number;
    return lambda.getAsInt();
  }

  static int overloaded(int number) {
    return number;
  }

  static int overloaded(String text, int[] numbers) {
    return text.length() + numbers.length;
  }

  @Handles("sample/Value")
  void annotated(String context, @Output Object value) {}

  @Handles("sample/Value")
  void wrongType(List<String> value) {}

  static int half(int number) {
    return number < 100 ? 1 : 7 / (number - 1000);
  }

  abstract void bodiless();

  interface Empty {}

  enum Kind {
    ONE;

    int half() {
      return ordinal() / 2;
    }
  }
}

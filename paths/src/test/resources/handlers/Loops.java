import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Loops that go round as often as the input decides. */
class Loops {
  @interface NonNull {}

  // PROVED
  static void countedUpTogether(int[] all, int first, int second, int length) {
    if (all == null || first < 0 || second < 0 || first >= all.length || second >= all.length) {
      return;
    }
    int last = Math.min(Math.min(length, all.length - first), all.length - second);
    for (int i = 0; i < last; i++, first++, second++) {
      int kept = all[first];
      all[first] = all[second];
      all[second] = kept;
    }
  }

  static void countedUpFaster(int[] all, int first, int length) {
    if (all == null || first < 0 || first >= all.length) {
      return;
    }
    int last = Math.min(length, all.length - first);
    for (int i = 0; i < last; i++, first += 2) {
      all[first] = i; // REFUTED: ArrayIndexOutOfBoundsException
    }
  }

  interface Sink {
    void use(Object object);
  }

  static final class Cell {
    int value;
    Cell next;
  }

  // PROVED
  static int indexOf(int[] numbers, int wanted) {
    if (numbers == null) {
      return -1;
    }
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  static int lastButOne(int[] numbers) {
    int last = 0;
    if (numbers != null) {
      for (int i = 0; i < numbers.length; i++) {
        last = i;
      }
      return numbers[last]; // REFUTED: ArrayIndexOutOfBoundsException
    }
    return last;
  }

  // PROVED
  static void reverse(int[] numbers) {
    if (numbers != null) {
      for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
        int swapped = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = swapped;
      }
    }
  }

  // PROVED
  static String withoutBlanks(String text) {
    if (text == null) {
      return "";
    }
    char[] kept = new char[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        kept[count++] = text.charAt(i);
      }
    }
    return new String(kept, 0, count);
  }

  static String oneTooMany(String text) {
    if (text == null) {
      return "";
    }
    char[] kept = new char[text.length()];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      kept[count++] = text.charAt(i); // REFUTED: ArrayIndexOutOfBoundsException
    }
    return new String(kept);
  }

  // PROVED
  static int totalOf(List<String> texts) {
    List<String> kept = new ArrayList<>();
    if (texts != null) {
      for (String text : texts) {
        if (text != null) {
          kept.add(text.trim());
        }
      }
    }
    int total = 0;
    for (String text : kept) {
      total += text.length();
    }
    return total;
  }

  static int totalWithNull(List<String> texts) {
    List<String> kept = new ArrayList<>();
    if (texts != null) {
      for (String text : texts) {
        kept.add(text);
      }
    }
    int total = 0;
    for (String text : kept) {
      total += text.length(); // REFUTED: NullPointerException
    }
    return total;
  }

  // PROVED
  static int pairs(int[] some, int[] others) {
    int count = 0;
    if (some != null && others != null) {
      for (int number : some) {
        for (int other : others) {
          if (number == other) {
            count++;
          }
        }
      }
    }
    return count;
  }

  // PROVED
  static String joined(String[] texts) {
    StringBuilder joined = new StringBuilder();
    if (texts != null) {
      for (String text : texts) {
        if (joined.length() > 0) {
          joined.append(", ");
        }
        joined.append(text);
      }
      if (joined.length() > 0) {
        joined.setLength(joined.length() - 1);
      }
    }
    return joined.toString();
  }

  static void seen(int[] numbers) {
    boolean seen = false;
    if (numbers != null) {
      for (int number : numbers) {
        seen |= number == 7;
      }
    }
    if (seen) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
  }

  static void sameObject(int[] numbers) {
    Object one = new Object();
    Object other = null;
    if (numbers != null) {
      for (int number : numbers) {
        if (one == other) {
          throw new IllegalStateException(); // REFUTED: IllegalStateException
        }
        other = one;
      }
    }
  }

  static void throughAnother(int[] numbers) {
    Cell first = new Cell();
    Cell last = first;
    if (numbers != null) {
      for (int number : numbers) {
        last.value = number;
        if (first.value == 3) {
          throw new IllegalStateException(); // REFUTED: IllegalStateException
        }
      }
    }
  }

  static void elementLeft(String[] texts) {
    String[] kept = new String[3];
    if (texts != null) {
      for (String text : texts) {
        if (text != null) {
          kept[0] = text;
        }
      }
      kept[1].length(); // REFUTED: NullPointerException
    }
  }

  // PROVED
  static int downwards(int[] numbers) {
    if (numbers == null) {
      return 0;
    }
    int sum = 0;
    for (int i = numbers.length; i > 0; i--) {
      sum += numbers[i - 1];
    }
    return sum;
  }

  static int replacedElement(int[] numbers) {
    List<String> kept = new ArrayList<>(List.of("a"));
    int total = 0;
    int count = 0;
    if (numbers != null) {
      for (int number : numbers) {
        total += kept.get(0).length(); // REFUTED: NullPointerException
        if (++count > 6) {
          kept.set(0, null);
        } else {
          kept.add("b");
        }
      }
    }
    return total;
  }

  // UNKNOWN: the loop at
  static void nullFromAnInnerLoop(int[] numbers) {
    Object[] kept = {"a", "b"};
    int count = 0;
    if (numbers != null) {
      for (int number : numbers) {
        String text = (String) kept[0];
        count++;
        for (int other : numbers) {
          kept[0] = count > 6 ? (Object) Integer.valueOf(other) : "b";
        }
      }
    }
  }

  // UNKNOWN: gets is not followed
  static void handedOverEachRound(Sink sink, int[] numbers) {
    int[] kept = new int[1];
    if (sink != null && numbers != null) {
      for (int number : numbers) {
        if (kept[0] == 5) {
          throw new IllegalStateException();
        }
        sink.use(kept);
      }
    }
  }

  // UNKNOWN: gets is not followed
  static void ownArrayHandedOver(Sink sink, int[] numbers) {
    int[] kept = new int[1];
    if (sink != null && numbers != null) {
      for (int number : numbers) {
        kept[0] = 1;
        sink.use("");
        if (kept[0] == 5) {
          throw new IllegalStateException();
        }
        if (number == 3) {
          kept = new int[1];
        } else {
          sink.use(kept);
        }
      }
    }
  }

  // UNKNOWN: gets is not followed
  static void handedOverUnderAnotherName(Sink sink, int[] numbers) {
    int[] kept = new int[1];
    Object other = new Object();
    int count = 0;
    if (sink != null && numbers != null) {
      for (int number : numbers) {
        sink.use(other);
        if (kept[0] == 5) {
          throw new IllegalStateException();
        }
        if (count++ > 6) {
          other = kept;
        }
      }
    }
  }

  // UNKNOWN: the loop at
  static void handedOverInside(Sink sink, int[] numbers) {
    int[] kept = new int[1];
    Object[] box = new Object[1];
    int count = 0;
    if (sink != null && numbers != null) {
      for (int number : numbers) {
        if (count++ > 6) {
          box[0] = kept;
        }
      }
      sink.use(box);
    }
    if (kept[0] == 5) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: returns an object that was there before
  static void handedOverByALambda(Sink sink, int[] numbers) {
    int[] kept = new int[1];
    Object other = new Object();
    int count = 0;
    if (sink != null && numbers != null) {
      for (int number : numbers) {
        if (count++ > 6) {
          other = kept;
        }
      }
      Object last = other;
      sink.use((Supplier<Object>) () -> last);
    }
    if (kept[0] == 5) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: takes every object
  static void narrowerArray(Object[] objects, int[] numbers) {
    int count = 0;
    if (objects != null && objects.length > 0 && numbers != null) {
      for (int number : numbers) {
        objects[0] = ++count > 6 ? (Object) Integer.valueOf(number) : null;
      }
    }
  }

  // UNKNOWN: takes every object
  static void copyOfANarrowerArray(Object[] objects, int[] numbers) {
    Object[] kept = new Object[1];
    int count = 0;
    if (objects != null && numbers != null) {
      for (int number : numbers) {
        if (kept.length > 0) {
          kept[0] = Integer.valueOf(number);
        }
        if (++count > 6) {
          kept = objects.clone();
        }
      }
    }
  }

  // PROVED
  static int pops(int[] numbers) {
    List<Integer> stack = new ArrayList<>();
    if (numbers != null) {
      for (int number : numbers) {
        if (number > 0) {
          stack.add(number);
        } else if (!stack.isEmpty()) {
          stack.remove(stack.size() - 1);
        }
      }
    }
    return stack.size();
  }

  // PROVED
  static int countedDown(int[] from, int start, int length) {
    int sum = 0;
    if (from != null && start >= 0 && length >= 0 && from.length - start >= length) {
      int at = start;
      int left = length;
      while (left-- > 0) {
        sum += from[at++];
      }
    }
    return sum;
  }

  static int countedDownTooFar(int[] from, int start, int length) {
    int sum = 0;
    if (from != null && start >= 0 && length >= 0 && from.length - start >= length - 1) {
      int at = start;
      int left = length;
      while (left-- > 0) {
        sum += from[at++]; // REFUTED: ArrayIndexOutOfBoundsException
      }
    }
    return sum;
  }

  // PROVED
  static void sideBySide(int[] from, int[] to) {
    if (from != null && to != null && to.length == from.length + 2) {
      for (int i = 0, j = 2; i < from.length; i++, j++) {
        to[j] = from[i];
      }
    }
  }

  static void notSideBySide(int[] from, int[] to) {
    if (from != null && to != null && to.length == from.length + 2) {
      for (int i = 0, j = 2; i < from.length; i++, j += i > 1 ? 2 : 1) {
        to[j] = from[i]; // REFUTED: ArrayIndexOutOfBoundsException
      }
    }
  }

  private static int shared(CharSequence one, CharSequence other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  // PROVED
  static String rest(String one, String other) {
    return one == null || other == null ? "" : other.substring(shared(one, other));
  }

  static String restAfter(String one, String other) {
    if (one == null || other == null) {
      return "";
    }
    return other.substring(shared(one, other) + 1); // REFUTED: StringIndexOutOfBoundsException
  }

  // PROVED
  static String[] words(String text) {
    List<String> words = new ArrayList<>();
    if (text != null) {
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == ' ') {
          words.add(text.substring(start, i));
          start = i + 1;
        }
      }
      words.add(text.substring(start));
    }
    return words.toArray(new String[0]);
  }

  // UNKNOWN: goes round more than
  static String[] notOnlyWords(String text) {
    List<Object> words = new ArrayList<>();
    if (text != null) {
      for (int i = 0; i < text.length(); i++) {
        words.add(i > 300 ? Integer.valueOf(i) : text);
      }
    }
    return words.toArray(new String[0]);
  }

  // PROVED
  static int wordsBetween(String text) {
    int sum = 0;
    if (text != null) {
      int start = 0;
      int end = text.indexOf(", ");
      while (end != -1) {
        sum += text.substring(start, end).length();
        start = end + 2;
        end = text.indexOf(", ", start);
      }
      sum += text.substring(start).length();
    }
    return sum;
  }

  static int wordsBetweenAndMore(String text) {
    int sum = 0;
    if (text != null) {
      int start = 0;
      int end = text.indexOf(", ");
      while (end != -1) {
        sum += text.substring(start, end).length();
        start = end + 2;
        end = text.indexOf(", ", start + 2);
      }
      sum += text.substring(start + 1).length(); // REFUTED: StringIndexOutOfBoundsException
    }
    return sum;
  }

  // PROVED
  static String upperCase(String text) {
    if (text == null) {
      return "";
    }
    int[] all = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(all[count - 1])) {
      all[count++] = Character.toUpperCase(text.codePointAt(i));
    }
    return new String(all, 0, count);
  }

  static String noCodePoints(String text) {
    int[] all = new int[text == null ? 0 : text.length()];
    for (int i = 0; i < all.length; i++) {
      all[i] = text.charAt(i) - 100;
    }
    return new String(all, 0, all.length); // REFUTED: IllegalArgumentException
  }

  // UNKNOWN: goes round more than
  static int aboveWhatIsNotReadAnyMore(String[] texts) {
    int count = texts == null ? 0 : texts.length;
    int bound = Math.min(count, 5);
    int number = 0;
    for (int i = 0; i < count; i++) {
      bound = number + 10;
      if (number < bound) {
        number++;
      }
      if (number > 300) {
        throw new IllegalStateException();
      }
    }
    return number;
  }

  // UNKNOWN: goes round more than
  static int longerThanWhatIsNotReadAnyMore(String[] texts) {
    int count = texts == null ? 0 : texts.length;
    int[] room = new int[Math.min(count, 7)];
    int number = 0;
    for (int i = 0; i < count; i++) {
      room = new int[number + 1];
      number = room.length;
      if (number > 300) {
        throw new IllegalStateException();
      }
    }
    return number;
  }

  // PROVED
  static int someIsFlagged(String[] texts) {
    int count = texts == null ? 0 : texts.length;
    boolean isAny = false;
    int sum = 0;
    for (int i = 0; i < count; i++) {
      isAny = true;
      sum += texts[i] == null ? 0 : 1;
    }
    if (count > 0 && !isAny) {
      throw new IllegalStateException();
    }
    return isAny ? 10 / count : sum;
  }

  static int someIsFlaggedTooSeldom(String[] texts) {
    int count = texts == null ? 0 : texts.length;
    boolean isAny = false;
    for (int i = 0; i < count; i++) {
      isAny = texts[i] != null || isAny;
    }
    if (count > 1 && !isAny) {
      throw new IllegalStateException(); // REFUTED: IllegalStateException
    }
    return 1;
  }

  // PROVED
  static int oneOrTheOther(String[] texts) {
    int count = texts == null ? 0 : texts.length;
    String some = null;
    String empty = null;
    for (int i = 0; i < count; i++) {
      if (texts[i] == null || texts[i].isEmpty()) {
        empty = "";
      } else {
        some = texts[i];
      }
    }
    return count == 0 ? 0 : some != null ? some.length() : empty.length();
  }

  // PROVED
  static int heading(String steps) {
    int[] all = {1, 2, 3, 4};
    int heading = 0;
    for (int i = 0; steps != null && i < steps.length(); i++) {
      heading = steps.charAt(i) == 'l' ? (heading + 3) % 4 : heading;
    }
    return all[heading];
  }

  static int headingTooFar(String steps) {
    int[] all = {1, 2, 3, 4};
    int heading = 0;
    for (int i = 0; steps != null && i < steps.length(); i++) {
      heading = steps.charAt(i) == 'l' ? (heading + 3) % 5 : heading;
    }
    return all[heading]; // REFUTED: ArrayIndexOutOfBoundsException
  }

  // UNKNOWN: is not excluded by what was found to hold after every round of a loop
  static int sameTwice(String[] texts) {
    java.util.Map<String, Integer> counts = new java.util.HashMap<>();
    for (String text : texts == null ? new String[0] : texts) {
      counts.put(text, 1);
    }
    int sum = 0;
    for (String text : texts == null ? new String[0] : texts) {
      sum += counts.get(text);
    }
    return sum;
  }

  /** The second loop begins where the text was cut at the end of the first one. */
  // PROVED: without comes to an end
  static int scansTwice(@NonNull String text) {
    int i = 0;
    while (i < text.length() && !Character.isDigit(text.charAt(i))) i++;
    int begin = i;
    while (i < text.length() && Character.isDigit(text.charAt(i))) i++;
    return text.substring(begin, i).length();
  }

  // PROVED: without comes to an end
  static int groups(@NonNull java.util.List<String> texts) {
    java.util.Map<String, Integer> counts = new java.util.HashMap<>();
    for (String text : texts) counts.merge(String.valueOf(text), 1, Integer::sum);
    int most = 0;
    for (java.util.Map.Entry<String, Integer> entry : counts.entrySet()) {
      most = Math.max(most, entry.getValue());
    }
    return most;
  }

  record Priced(String name, int price, boolean isFree) {}

  /** What was put into a list is what was let through. */
  // PROVED
  static int pricedOnly(@NonNull List<Priced> all) {
    List<Priced> kept = new ArrayList<>();
    for (Priced each : all) {
      if (each != null && each.price() > 0 && each.name() != null) kept.add(each);
    }
    int least = 0;
    for (Priced each : kept) least += 1000 / each.price() + each.name().length();
    return least;
  }

  static int pricedOrFree(@NonNull List<Priced> all) {
    List<Priced> kept = new ArrayList<>();
    for (Priced each : all) {
      if (each != null && each.price() >= 0) kept.add(each);
    }
    int least = 0;
    for (Priced each : kept) {
      least += 1000 / each.price(); // REFUTED: ArithmeticException
    }
    return least;
  }

  /** One way of two lets anything through. */
  static int pricedOnOneWay(@NonNull List<Priced> all) {
    List<Priced> kept = new ArrayList<>();
    for (Priced each : all) {
      if (each == null) continue;
      if (each.price() < 0) kept.add(each);
      if (each.isFree()) kept.add(each);
    }
    int least = 0;
    for (Priced each : kept) {
      least += 1000 / each.price(); // REFUTED: ArithmeticException
    }
    return least;
  }

  // PROVED
  static int freeOnly(@NonNull List<Priced> all) {
    List<Priced> kept = new ArrayList<>();
    for (Priced each : all) {
      if (each != null && each.isFree()) kept.add(each);
    }
    for (Priced each : kept) {
      if (!each.isFree()) throw new IllegalStateException();
    }
    return kept.size();
  }

  /** The first list has other elements than the second one. */
  static int ofBoth(@NonNull List<Priced> all) {
    List<Priced> kept = new ArrayList<>(all);
    for (Priced each : all) {
      if (each != null && each.price() > 0) kept.add(each);
    }
    int least = 0;
    for (Priced each : kept) {
      if (each != null) {
        least += 1000 / each.price(); // REFUTED: ArithmeticException
      }
    }
    return least;
  }

  static final class Tag {
    int weight;
  }

  /** A field that may change is not what it was. */
  static int weighed(@NonNull List<Tag> all) {
    List<Tag> kept = new ArrayList<>();
    for (Tag each : all) {
      if (each != null && each.weight > 0) kept.add(each);
    }
    for (Tag each : kept) each.weight = 0;
    int sum = 0;
    for (Tag each : kept) {
      sum += 10 / each.weight; // REFUTED: ArithmeticException
    }
    return sum;
  }
}

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/** Queues and maps of few elements, which run as the JDK's own bytecode. */
class Queues {
  enum Level {
    LOW,
    MEDIUM,
    HIGH
  }

  record Row(String name, int count) {}

  // PROVED
  static void bothEnds(String word) {
    Deque<String> open = new ArrayDeque<>(List.of("b", "c"));
    open.addFirst(word == null ? "a" : word);
    if (!open.pollLast().equals("c") || open.pop() == null || open.size() != 1) {
      throw new IllegalStateException();
    }
    if (!open.removeLast().equals("b") || open.peek() != null || open.pollFirst() != null) {
      throw new IllegalStateException();
    }
  }

  static void nullIntoDeque(String word) {
    Deque<String> open = new ArrayDeque<>();
    open.push("a");
    open.offer(word); // REFUTED: NullPointerException
  }

  static String poppedTooOften(boolean twice) {
    Deque<String> open = new ArrayDeque<>();
    open.push("a");
    String last = open.pop();
    return twice ? open.pop() : last; // REFUTED: NoSuchElementException
  }

  // PROVED
  static void ordered(int first, int second) {
    Queue<Integer> smallest = new PriorityQueue<>();
    smallest.add(first);
    smallest.add(second);
    if (smallest.remove() > smallest.element()) {
      throw new IllegalStateException();
    }
  }

  static int unordered(Object other) {
    Queue<Object> queue = new PriorityQueue<>();
    queue.add(new Queues()); // REFUTED: ClassCastException
    return queue.size();
  }

  static int comparedToNull(String name) {
    Queue<Row> rows = new PriorityQueue<>(Comparator.comparing(Row::name));
    rows.add(new Row("a", 1));
    rows.add(new Row(name, 2)); // REFUTED: NullPointerException
    return rows.size();
  }

  static int emptyQueue(boolean isFilled) {
    Queue<Row> rows = new PriorityQueue<>(Comparator.comparingInt(Row::count));
    if (isFilled) {
      rows.add(new Row("a", 1));
    }
    return rows.peek().count(); // REFUTED: NullPointerException
  }

  // PROVED
  static int linked(String word) {
    LinkedList<String> all = new LinkedList<>(List.of("a", "b"));
    all.add(1, word);
    all.removeFirst();
    all.removeIf(each -> each == null);
    return all.getFirst().length() + all.removeLast().length();
  }

  static int linkedNull(String word) {
    Queue<String> all = new LinkedList<>();
    all.offer(word);
    return all.poll().length(); // REFUTED: NullPointerException
  }

  static int linkedEmpty(boolean isFilled) {
    LinkedList<String> all = new LinkedList<>();
    if (isFilled) {
      all.add("a");
    }
    return all.getLast().length(); // REFUTED: NoSuchElementException
  }

  // PROVED
  static int byLevel(Level level, int count) {
    Map<Level, Integer> most = new EnumMap<>(Level.class);
    for (Level each : Level.values()) {
      most.put(each, 0);
    }
    if (level != null) {
      most.merge(level, count, Integer::max);
    }
    return most.get(Level.LOW) + most.getOrDefault(level, 1);
  }

  static int levelWithout(Level level) {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    if (level != null) {
      counts.put(level, 1);
    }
    return counts.get(Level.HIGH); // REFUTED: NullPointerException
  }

  static int nullLevel(Level level) {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    counts.put(level, 1); // REFUTED: NullPointerException
    return counts.size();
  }
}

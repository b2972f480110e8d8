import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Atomic values: those that a handler makes, those that it is given, and those of static state. */
class Atomics {
  private static final AtomicInteger CALLS = new AtomicInteger(1);
  private static final AtomicReference<String> PREFIX = new AtomicReference<>("p");
  private static final AtomicBoolean FLAG = new AtomicBoolean(true);

  // PROVED
  static int counted(String[] words) {
    AtomicInteger all = new AtomicInteger();
    AtomicReference<String> last = new AtomicReference<>("");
    if (words == null) {
      return 0;
    }
    for (String word : words) {
      if (word != null) {
        all.incrementAndGet();
        last.set(word);
      }
    }
    return all.get() + last.get().length();
  }

  static int averaged(String[] words) {
    AtomicLong sum = new AtomicLong();
    AtomicInteger count = new AtomicInteger();
    if (words != null) {
      for (String word : words) {
        if (word != null) {
          sum.addAndGet(word.length());
          count.getAndIncrement();
        }
      }
    }
    return (int) (sum.get() / count.get()); // REFUTED: ArithmeticException
  }

  // PROVED
  static long averagedWhereAny(String[] words) {
    AtomicLong sum = new AtomicLong();
    AtomicInteger count = new AtomicInteger();
    AtomicBoolean any = new AtomicBoolean();
    if (words != null) {
      for (String word : words) {
        if (word != null && count.get() < 1000) {
          sum.addAndGet(word.length());
          count.incrementAndGet();
          any.compareAndSet(false, true);
        }
      }
    }
    return count.get() > 0 ? sum.get() / count.get() : any.get() ? 1 : 0;
  }

  static int lastOne(String[] words) {
    AtomicReference<String> last = new AtomicReference<>();
    if (words != null) {
      for (String word : words) {
        last.compareAndSet(null, word);
      }
    }
    return last.get().length(); // REFUTED: NullPointerException
  }

  // PROVED
  static void steps(int number) {
    AtomicInteger value = new AtomicInteger(number);
    int before = value.getAndUpdate(v -> v == 7 ? 0 : v);
    int after = value.accumulateAndGet(3, Math::max);
    if (before != number || after < 3 || value.compareAndSet(2, 1)) {
      throw new IllegalStateException();
    }
    if (value.getAndSet(4) != after || value.intValue() != 4 || value.decrementAndGet() != 3) {
      throw new IllegalStateException();
    }
    if (!value.toString().equals("3") || value.compareAndExchange(3, 9) != 3 || value.get() != 9) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: arbitrary values of the library type java.util.concurrent.atomic.AtomicReference
  static int givenReference(AtomicReference<String> text) {
    return text == null ? 0 : text.get().length();
  }

  // UNKNOWN: arbitrary values of the library type java.util.concurrent.atomic.AtomicInteger
  static int givenNumber(AtomicInteger number) {
    return number == null ? 0 : 1 / number.get();
  }

  // UNKNOWN: arbitrary values of the library type java.util.concurrent.atomic.AtomicBoolean
  static void givenFlag(AtomicBoolean flag) {
    if (flag != null && flag.getAndSet(true)) {
      throw new IllegalStateException();
    }
  }

  // PROVED
  static int prefixed(String word) {
    return PREFIX.get().length();
  }

  // PROVED
  static void unlessFlagged() {
    if (!FLAG.get()) {
      throw new IllegalStateException();
    }
  }

  // UNKNOWN: what Atomics.CALLS refers to is changed by the handler
  static int numbered(List<String> words) {
    return 10 / CALLS.getAndIncrement();
  }

  // UNKNOWN: what Atomics.CALLS refers to is changed by the handler
  static int numberedBefore(List<String> words) {
    int result = 10 / CALLS.get();
    CALLS.decrementAndGet();
    return result;
  }

  static long added(String[] words) {
    LongAdder all = new LongAdder();
    if (words != null) {
      for (String word : words) {
        all.add(word == null ? 0 : word.length());
      }
    }
    return 100 / all.sum(); // REFUTED: ArithmeticException
  }

  // PROVED
  static long addedWithOne(int first, int second) {
    LongAdder all = new LongAdder();
    all.add(first);
    all.increment();
    all.add(second);
    return all.sum() == 0 ? 0 : 100 / all.sumThenReset() + all.intValue();
  }
}

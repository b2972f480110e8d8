package dev.airtight.paths.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The stand-ins for collections of a caller may do what each class of the JDK does. What they leave
 * undecided ends a sequence; how many are decided to their ends is bounded below.
 */
class CallersAgainstTheJdkTest {
  private static final int SEQUENCES = Integer.getInteger("airtight.tries", 300);
  private static final long SEED = Long.getLong("airtight.seed", 20261127L);
  private static final int LONGEST = 6;
  private static final List<Object> TEXTS = Arrays.asList("a", "A", "b", "c", null);

  private static final List<Function<List<Object>, Collection<Object>>> LISTS =
      List.of(
          ArrayList::new,
          LinkedList::new,
          Vector::new,
          CopyOnWriteArrayList::new,
          all -> Arrays.asList(all.toArray()),
          List::copyOf,
          Collections::unmodifiableList,
          Collections::synchronizedList,
          all -> Collections.unmodifiableList(new LinkedList<>(all)),
          all -> all.stream().toList(),
          all -> new ArrayList<>(all).subList(0, all.size()),
          all -> all.isEmpty() ? Collections.emptyList() : Collections.nCopies(1, all.get(0)),
          all -> all.isEmpty() ? List.of() : Collections.singletonList(all.get(0)));

  private static final List<Function<List<Object>, Collection<Object>>> SETS =
      List.of(
          HashSet::new,
          LinkedHashSet::new,
          TreeSet::new,
          ConcurrentSkipListSet::new,
          CopyOnWriteArraySet::new,
          Set::copyOf,
          all -> Collections.unmodifiableSet(new LinkedHashSet<>(all)),
          all -> filled(new TreeSet<>(CallersAgainstTheJdkTest::withoutCase), all),
          all -> filled(Collections.newSetFromMap(new IdentityHashMap<>()), copied(all)));

  private static final List<Function<List<Object>, Collection<Object>>> OTHERS =
      List.of(
          ArrayDeque::new,
          PriorityQueue::new,
          ConcurrentLinkedQueue::new,
          ArrayList::new,
          LinkedHashSet::new,
          all -> new LinkedHashMap<>(keyed(all)).values(),
          Collections::unmodifiableCollection);

  private static final List<Function<Map<String, Object>, Map<String, Object>>> MAPS =
      List.of(
          HashMap::new,
          LinkedHashMap::new,
          TreeMap::new,
          ConcurrentHashMap::new,
          ConcurrentSkipListMap::new,
          Map::copyOf,
          Collections::unmodifiableMap,
          Collections::synchronizedMap,
          IdentityHashMap::new,
          all -> {
            Map<String, Object> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            map.putAll(all);
            return map;
          });

  private final StandInLoader loader = new StandInLoader();

  @Test
  void lists() throws Throwable {
    collections(LISTS, "CallerList");
  }

  @Test
  void sets() throws Throwable {
    collections(SETS, "CallerSet");
  }

  @Test
  void otherCollections() throws Throwable {
    collections(OTHERS, "CallerCollection");
  }

  private void collections(List<Function<List<Object>, Collection<Object>>> classes, String standIn)
      throws Throwable {
    Random random = new Random(SEED);
    int compared = 0;
    int decided = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      for (Function<List<Object>, Collection<Object>> made : classes) {
        CallerSequence sequence =
            new CallerSequence(
                random.nextLong(), 1 + random.nextInt(LONGEST), standIn.equals("CallerList"));
        Collection<Object> real = made(made, texts(random));
        if (real == null) {
          continue;
        }
        compared++;
        Object[] elements = real.toArray();
        List<String> expected = new ArrayList<>();
        sequence.run(real, (number, outcome) -> expected.add(outcome));
        Agreement.Steps steps = observer -> sequence.run(ofCaller(standIn, elements), observer);
        decided += Agreement.isAmong(steps, expected, real.getClass() + " " + real) ? 1 : 0;
      }
    }
    assertThat(decided).as("sequences decided to their ends").isGreaterThan(compared / 4);
  }

  @SuppressWarnings("unchecked")
  private Collection<Object> ofCaller(String standIn, Object[] elements) throws Throwable {
    return (Collection<Object>)
        loader.make(
            standIn,
            new Class<?>[] {String.class, Object[].class, int.class, int.class},
            "it",
            elements.clone(),
            0,
            elements.length);
  }

  @Test
  void maps() throws Throwable {
    Random random = new Random(SEED);
    int compared = 0;
    int decided = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      for (Function<Map<String, Object>, Map<String, Object>> made : MAPS) {
        CallerSequence sequence =
            new CallerSequence(random.nextLong(), 1 + random.nextInt(LONGEST), false);
        Map<String, Object> real = made(made, keyed(texts(random)));
        if (real == null) {
          continue;
        }
        compared++;
        List<Map.Entry<String, Object>> entries =
            real.entrySet().stream()
                .<Map.Entry<String, Object>>map(
                    entry -> new java.util.AbstractMap.SimpleEntry<>(entry))
                .toList();
        List<String> expected = new ArrayList<>();
        sequence.run(real, (number, outcome) -> expected.add(outcome));
        Agreement.Steps steps = observer -> sequence.run(mapOfCaller(entries), observer);
        decided += Agreement.isAmong(steps, expected, real.getClass() + " " + real) ? 1 : 0;
      }
    }
    assertThat(decided).as("sequences decided to their ends").isGreaterThan(compared / 4);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> mapOfCaller(List<Map.Entry<String, Object>> entries)
      throws Throwable {
    Object listed = loader.make("ListedEntries", new Class<?>[] {List.class}, entries);
    return (Map<String, Object>)
        loader.make(
            "CallerMap", new Class<?>[] {String.class, loader.load("InputEntries")}, "it", listed);
  }

  /** Null where the class cannot have the content, or would lose some of it. */
  private static <C, M> M made(Function<C, M> maker, C content) {
    try {
      return maker.apply(content);
    } catch (NullPointerException refused) {
      return null;
    }
  }

  private static List<Object> texts(Random random) {
    List<Object> all = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Object text = TEXTS.get(random.nextInt(TEXTS.size()));
      if (!all.contains(text)) {
        all.add(text);
      }
    }
    return all;
  }

  private static Map<String, Object> keyed(List<Object> texts) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Object text : texts) {
      if (text != null) {
        all.put((String) text, texts.indexOf(text) == 1 ? null : text);
      }
    }
    return all;
  }

  private static int withoutCase(Object one, Object other) {
    return String.CASE_INSENSITIVE_ORDER.compare((String) one, (String) other);
  }

  /** Other objects than those asked for. */
  private static List<Object> copied(List<Object> texts) {
    return texts.stream()
        .map(text -> text == null ? null : (Object) new String((String) text))
        .toList();
  }

  private static Collection<Object> filled(Collection<Object> empty, List<Object> content) {
    empty.addAll(content);
    return empty;
  }
}

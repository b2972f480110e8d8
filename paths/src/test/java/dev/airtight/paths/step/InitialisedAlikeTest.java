package dev.airtight.paths.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.arbitrary.ArbitraryAnswers;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.state.Attempt;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Knowledge;
import dev.airtight.paths.state.Loops;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.summary.SummaryRegistry;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.facts.Facts;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an initialiser of the JDK leaves that ran once is what it leaves when a path runs it. */
class InitialisedAlikeTest {
  private static final List<String> CLASSES =
      List.of(
          "java/lang/String",
          "java/lang/Integer",
          "java/lang/Character",
          "java/lang/NumberFormatException",
          "java/lang/Math",
          "java/util/ArrayList",
          "java/util/Arrays",
          "java/util/Collections",
          "java/util/ImmutableCollections",
          "java/util/EnumMap",
          "java/util/Objects",
          "java/util/Optional",
          "java/util/Spliterators",
          "java/util/stream/Collectors",
          "java/util/stream/Collector$Characteristics",
          "java/util/stream/ReferencePipeline",
          "java/util/stream/StreamOpFlag",
          "java/util/stream/StreamShape",
          "java/util/concurrent/TimeUnit",
          "java/time/DayOfWeek",
          "java/time/Month",
          "java/time/temporal/ChronoUnit",
          "java/math/BigInteger",
          "java/math/BigDecimal",
          "java/math/RoundingMode",
          "java/nio/charset/CodingErrorAction");
  private static final int ORDERS = 12;
  private static final int AT_ONCE = 8;

  private final Terms terms = new Terms();
  private final Interpreter machine = machine();

  private Interpreter machine() {
    ClassPath classPath = ClassPath.open(List.of(), StandIns.overlay());
    return new Interpreter(
        terms,
        new Hierarchy(classPath),
        SummaryRegistry.of(classPath),
        Limits.STANDARD,
        InitialisedClasses.NONE,
        ModelAnswers.NONE,
        new ArbitraryAnswers(),
        new LoopPlan());
  }

  private static State start() {
    return new State(
        null, Memory.empty(), Knowledge.nothing(Facts.NONE), InputParts.none(), Loops.NONE);
  }

  /** A state in which some classes are initialised; null where a path parts or gets stuck. */
  private @Nullable State initialised(List<String> classes, boolean isOnce) {
    State state = start();
    for (String name : classes) {
      if (!state.memory().hasBegunInitialising(name)) {
        State before = state;
        List<State> ends =
            Attempt.at(
                    () ->
                        isOnce
                            ? machine.initialisation().alike(before, name).stream().toList()
                            : machine.initialisation().follow(before, name))
                .orElse(reason -> List.of());
        if (ends.size() != 1) {
          return null;
        }
        state = ends.get(0);
      }
    }
    return state;
  }

  @Test
  void leaveTheSameInAnyOrder() {
    Random random = new Random(20261129);
    List<String> possible = new ArrayList<>();
    for (String name : CLASSES) {
      if (initialised(List.of(name), true) != null) {
        possible.add(name);
      }
    }
    assertThat(possible).hasSizeGreaterThan(CLASSES.size() * 3 / 4);
    for (int i = 0; i < ORDERS; i++) {
      Collections.shuffle(possible, random);
      List<String> some = possible.subList(0, AT_ONCE);
      State once = Objects.requireNonNull(initialised(some, true), some.toString());
      State anew = Objects.requireNonNull(initialised(some, false), some.toString());
      assertThat(once.knowledge().assumptions()).isEqualTo(anew.knowledge().assumptions());
      new Comparison(once.memory(), anew.memory()).compare();
    }
  }

  /** Whether two memories have the same in their static fields, whatever identities are. */
  private static final class Comparison {
    private final Memory one;
    private final Memory other;
    private final Map<Integer, Integer> met = new HashMap<>();

    Comparison(Memory one, Memory other) {
      this.one = one;
      this.other = other;
    }

    void compare() {
      Set<String> fields = new TreeSet<>(one.staticsBeside(Memory.empty()));
      assertThat(fields).isEqualTo(other.staticsBeside(Memory.empty()));
      for (String field : fields) {
        same(one.staticField(field), other.staticField(field), field);
      }
      assertThat(one.identities()).hasSameSizeAs(other.identities());
    }

    private void same(@Nullable Value a, @Nullable Value b, String way) {
      if (a instanceof Reference left && b instanceof Reference right) {
        assertThat(left.isNull().isTrue()).as(way).isEqualTo(right.isNull().isTrue());
        Integer known = met.putIfAbsent(left.object(), right.object());
        if (known != null) {
          assertThat(known).as(way).isEqualTo(right.object());
        } else if (!left.isNull().isTrue()) {
          same(one.object(left.object()), other.object(right.object()), way);
        }
      } else if (a instanceof IntValue left && b instanceof IntValue right) {
        same(left.term(), right.term(), way);
      } else if (a instanceof LongValue left && b instanceof LongValue right) {
        same(left.term(), right.term(), way);
      } else {
        assertThat(Objects.requireNonNull(a, way).getClass())
            .as(way)
            .isEqualTo(Objects.requireNonNull(b, way).getClass());
      }
    }

    private static void same(IntTerm left, IntTerm right, String way) {
      assertThat(left.constantValue()).as(way).isEqualTo(right.constantValue());
    }

    private void same(HeapObject left, HeapObject right, String way) {
      assertThat(left.className()).as(way).isEqualTo(right.className());
      assertThat(left.getClass()).as(way).isEqualTo(right.getClass());
      if (left instanceof HeapObject.Instance a && right instanceof HeapObject.Instance b) {
        assertThat(a.fields().keySet()).as(way).isEqualTo(b.fields().keySet());
        a.fields().forEach((key, value) -> same(value, b.fields().get(key), way + " " + key));
      } else if (left instanceof HeapObject.Array a && right instanceof HeapObject.Array b) {
        same(a.length(), b.length(), way);
        assertThat(a.cells()).as(way).hasSameSizeAs(b.cells());
        for (int i = 0; i < a.cells().size(); i++) {
          same(a.cells().get(i).index(), b.cells().get(i).index(), way);
          same(a.cells().get(i).value(), b.cells().get(i).value(), way + "[" + i + "]");
        }
      } else if (left instanceof HeapObject.Box a && right instanceof HeapObject.Box b) {
        same(a.value(), b.value(), way);
      } else if (left instanceof HeapObject.Text a && right instanceof HeapObject.Text b) {
        assertThat(a.text().pieces().size()).as(way).isEqualTo(b.text().pieces().size());
      }
    }
  }
}

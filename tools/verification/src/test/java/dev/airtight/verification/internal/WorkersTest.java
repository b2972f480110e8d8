package dev.airtight.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final long GIBIBYTE = 1L << 30;

  @Test
  void processorsAndMemoryAreTheLimit() {
    assertThat(Workers.threads(2, 6 * GIBIBYTE)).isEqualTo(2);
    assertThat(Workers.threads(16, 6 * GIBIBYTE)).isEqualTo(15);
    assertThat(Workers.threads(64, GIBIBYTE)).isEqualTo(2);
    assertThat(Workers.threads(64, GIBIBYTE / 8)).isEqualTo(1);
  }

  @Test
  void resultsComeInTheOrderOfTheWork() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    List<String> results = new ArrayList<>();
    try (Workers<String> workers = new Workers<>()) {
      List<Workers.Task<String>> work = new ArrayList<>();
      work.add(
          receiver -> {
            receiver.accept("a");
            if (Workers.threads(
                    Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory())
                > 1) {
              second.await();
            }
            receiver.accept("b");
          });
      work.add(
          receiver -> {
            receiver.accept("c");
            second.countDown();
          });
      workers.submitAll(work);
      assertThat(work).as("nobody holds on to it").isEmpty();
      workers.forEach(results::add);
    }
    assertThat(results).containsExactly("a", "b", "c");
  }

  @Test
  void aFaultIsThrownWhereItsResultWouldCome() {
    try (Workers<String> workers = new Workers<>()) {
      workers.submit(receiver -> receiver.accept("a"));
      workers.submit(
          receiver -> {
            throw new IllegalArgumentException("a fault");
          });
      assertThatThrownBy(() -> workers.forEach(unused -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a fault");
    }
  }
}

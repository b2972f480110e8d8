import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What constructors say of the fields of an argument. */
public class Receivers {
  static class Cell {
    int value;
  }

  static class Service {
    final List<String> log = new ArrayList<>();
    final Map<String, Integer> counts = new HashMap<>();
    final Cell cell = new Cell();
    final List<String> given;
    final List<String> either;
    final List<String> other;
    List<String> later = new ArrayList<>();

    Service(List<String> given, boolean some) {
      this.given = given;
      this.either = some ? null : new ArrayList<>();
      this.other = new ArrayList<>();
    }

    Service(List<String> other) {
      this(other, true);
    }
  }

  static class Overloaded {
    final List<String> log;

    Overloaded() {
      log = new ArrayList<>();
    }

    Overloaded(List<String> log) {
      this.log = log;
    }
  }

  // PROVED
  static int log(Service service, String text) {
    if (service == null) {
      return 0;
    }
    service.log.add(text);
    service.other.add(text);
    return service.log.size() > 0 ? 1 : 2;
  }

  static int logEmpty(Service service) {
    if (service == null) {
      return 0;
    }
    return 1 / service.log.size(); // REFUTED: ArithmeticException
  }

  static int logSome(Service service) {
    if (service == null) {
      return 0;
    }
    return 1 / (service.log.size() - 1); // REFUTED: ArithmeticException
  }

  // PROVED
  static int count(Service service) {
    if (service == null || service.counts.size() > 1) {
      return 0;
    }
    service.counts.put("a", 1);
    return service.counts.get("a");
  }

  static int counted(Service service) {
    if (service == null) {
      return 0;
    }
    return service.counts.get("a"); // REFUTED: NullPointerException
  }

  // PROVED
  static int cell(Service service) {
    return service == null ? 0 : service.cell.value;
  }

  static int cellIsOne(Service service) {
    if (service == null) {
      return 0;
    }
    return 1 / (service.cell.value - 1); // REFUTED: ArithmeticException
  }

  static int given(Service service) {
    if (service == null) {
      return 0;
    }
    return service.given.size(); // REFUTED: NullPointerException
  }

  static int either(Service service) {
    if (service == null) {
      return 0;
    }
    return service.either.size(); // REFUTED: NullPointerException
  }

  static int later(Service service) {
    if (service == null) {
      return 0;
    }
    return service.later.size(); // REFUTED: NullPointerException
  }

  static int overloaded(Overloaded overloaded) {
    if (overloaded == null) {
      return 0;
    }
    return overloaded.log.size(); // REFUTED: NullPointerException
  }
}

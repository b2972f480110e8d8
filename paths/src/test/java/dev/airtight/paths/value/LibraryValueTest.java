package dev.airtight.paths.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.airtight.paths.value.LibraryValue.Trait;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IllegalFormatConversionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryValueTest {
  private static final List<Object> NUMBERS =
      List.of(
          (byte) 1, (short) 1, 1, 1L, 1.0f, 1.0, 'a', true, "1", BigInteger.ONE, BigDecimal.ONE);

  @Test
  void everyClassIsOneOfTheJdkAndFoundByItsName() {
    for (Trait trait : Trait.values()) {
      assertThat(LibraryValue.classesOf(trait)).isNotEmpty();
      for (String name : LibraryValue.classesOf(trait)) {
        String className = name.endsWith("/") ? name + "LocalDate" : name;
        assertThat(LibraryValue.is(trait, className)).isTrue();
        assertThatCode(() -> Class.forName(className.replace('/', '.'))).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void whatCannotBeToldApartHasNoSubclasses() throws ClassNotFoundException {
    for (String name : LibraryValue.classesOf(Trait.INDISTINGUISHABLE)) {
      assertThat(Class.forName(name.replace('/', '.')).getModifiers() & Modifier.FINAL)
          .as(name)
          .isNotZero();
    }
  }

  @Test
  void numbersAreThoseThatTheFormatterTakes() {
    for (Object number : NUMBERS) {
      String className = number.getClass().getName().replace('.', '/');
      assertThat(LibraryValue.is(Trait.WHOLE, className)).isEqualTo(formats("%d", number));
      assertThat(LibraryValue.is(Trait.DECIMAL, className)).isEqualTo(formats("%f", number));
    }
  }

  private static boolean formats(String format, Object number) {
    try {
      return !String.format(format, number).isEmpty();
    } catch (IllegalFormatConversionException wrongType) {
      return false;
    }
  }
}

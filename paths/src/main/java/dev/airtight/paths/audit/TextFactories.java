package dev.airtight.paths.audit;

/** Texts, as {@link EdgeArguments} says. */
@SuppressWarnings("unused") // All are called by reflection.
final class TextFactories {
  private TextFactories() {}

  static String text00() {
    return "";
  }

  static String text01() {
    return " ";
  }

  static String text02() {
    return "a";
  }

  static String text03() {
    return "A";
  }

  static String text04() {
    return "ab";
  }

  static String text05() {
    return "abc";
  }

  static String text06() {
    return "a,b,,";
  }

  static String text07() {
    return "-1";
  }

  static String text08() {
    return "007";
  }

  static String text09() {
    return "2147483648";
  }

  static String text10() {
    return "-9223372036854775808";
  }

  static String text11() {
    return "1.5";
  }

  static String text12() {
    return "NaN";
  }

  static String text13() {
    return "0x1p3";
  }

  static String text14() {
    return " 2 ";
  }

  static String text15() {
    return "\u0663";
  }

  static String text16() {
    return "\u00df";
  }

  static String text17() {
    return "\u0130";
  }

  static String text18() {
    return "\u03a3\u0391\u03a3";
  }

  static String text19() {
    return "\ud83d\ude00";
  }

  static String text20() {
    return "\ud83d";
  }

  static String text21() {
    return "\u2003x\u2003";
  }

  static String text22() {
    return "%s";
  }

  static String text23() {
    return "%d|%s";
  }

  static String text24() {
    return "%5s%.1s%n%%";
  }

  static String text25() {
    return "%.2f";
  }

  static String text26() {
    return "%";
  }

  static String text27() {
    return "LOW";
  }

  static String text28() {
    return "\u0000";
  }

  static String text29() {
    return ",";
  }

  static String text30() {
    return "\\.";
  }

  static String text31() {
    return "int";
  }

  static String text32() {
    return "a1b2c3";
  }

  static String text33() {
    return "%-5s|%05d";
  }

  static String text34() {
    return "%,+d%-7.2f";
  }

  static String text35() {
    return "%-05d";
  }

  static String text36() {
    return "%0d";
  }

  static String text37() {
    return "%-s";
  }

  static String text38() {
    return "%,s";
  }

  static String text39() {
    return "%--5d";
  }

  static String text40() {
    return "%c%-5b|%X";
  }

  static String text41() {
    return "%2$S%1$08.3e% d";
  }

  static String text42() {
    return "%o%3$B%(,.1f";
  }
}

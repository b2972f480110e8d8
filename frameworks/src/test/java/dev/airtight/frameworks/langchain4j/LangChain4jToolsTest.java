package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tools, with what a model passes through the framework to them. */
class LangChain4jToolsTest {
  private static final CallSites TOOLS =
      new CallSites(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.agent.tool.*;
          import java.util.*;
          public class Tools {
            public enum Kind { BUY, SELL }
            public record Order(String article, Integer amount, int price) {}
            @Tool int text(String a) { return a.length(); }
            @Tool int optional(@P(value = "a", required = false) String a) { return a.length(); }
            @Tool int annotated(@org.jspecify.annotations.NonNull String a) { return a.length(); }
            @Tool int number(int a) { return 1 / a; }
            @Tool int size(List<String> a) { return a.size(); }
            @Tool int first(List<String> a) {
              return a == null || a.isEmpty() ? 0 : a.get(0).length();
            }
            @Tool int adding(List<String> a) {
              if (a != null) { a.add("x"); }
              return 0;
            }
            @Tool int order(Order a) { return a.article().length() + a.amount(); }
            @Tool int guarded(Order a) {
              return a == null || a.article() == null ? 0 : a.article().length() + a.price();
            }
            @Tool int kind(Kind a) { return a.ordinal(); }
            @Tool int day(java.time.LocalDate a) { return a == null ? 0 : 1; }
            @Tool int own(@ToolMemoryId String context) { return context.hashCode(); }
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "text,     SCHEMA, PROVED",
    "text,     TEXT,   NullPointerException",
    "optional, SCHEMA, NullPointerException",
    "annotated, TEXT, NullPointerException",
    "number,   SCHEMA, ArithmeticException",
    "size,     SCHEMA, PROVED",
    "size,     TEXT,   NullPointerException",
    "first,    SCHEMA, PROVED",
    "first,    TEXT,   NullPointerException",
    "adding,   SCHEMA, PROVED",
    "adding,   TEXT,   PROVED",
    "order,    SCHEMA, PROVED",
    "order,    TEXT,   NullPointerException",
    "guarded,  TEXT,   PROVED",
    "kind,     SCHEMA, PROVED",
    "kind,     TEXT,   NullPointerException",
    "day,      SCHEMA, UNKNOWN",
    "day,      TEXT,   UNKNOWN",
    "own,      TEXT,   PROVED"
  })
  void takeWhatTheFrameworkPasses(String method, Deployment deployment, String expected)
      throws InterruptedException {
    TOOLS.check("shop/Tools", method, deployment, expected);
  }
}

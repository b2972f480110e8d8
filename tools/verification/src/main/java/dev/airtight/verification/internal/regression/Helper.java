package dev.airtight.verification.internal.regression;

/** Methods that written tests bring along, where they need them. */
enum Helper {
  TOKEN(
      """
        /** Says a type as its argument. */
        private abstract static class Token<T> {
          java.lang.reflect.Type type() {
            return ((java.lang.reflect.ParameterizedType) getClass().getGenericSuperclass())
                .getActualTypeArguments()[0];
          }
        }
      """),
  REFUSAL(
      """
        private interface Decoding {
          Object decode() throws Exception;
        }

        /** What comes out of a call whose answer cannot be decoded. */
        private static Throwable refusal(Class<? extends Throwable> type, Decoding decoding)
            throws Exception {
          try {
            decoding.decode();
          } catch (Exception thrown) {
            return type.isInstance(thrown)
                ? thrown
                : type.getConstructor(String.class).newInstance(String.valueOf(thrown.getMessage()));
          }
          throw new AssertionError("the answer is decoded");
        }
      """),
  FILLED_SET(
      """
        private static <T, C extends java.util.Collection<T>> C filled(
            C empty, java.util.List<T> elements) {
          empty.addAll(elements);
          return empty;
        }
      """),
  FILLED_MAP(
      """
        /** With keys, each followed by its value. */
        @SuppressWarnings("unchecked")
        private static <K, V> java.util.Map<K, V> filled(
            java.util.Map<K, V> empty, Object... parts) {
          for (int i = 0; i < parts.length; i += 2) {
            empty.put((K) parts[i], (V) parts[i + 1]);
          }
          return empty;
        }
      """),
  ANSWERING(
      """
        private record Answer(String method, boolean isThrown, Object value) {}

        /** An object whose methods answer in this order, and with nothing later. */
        private static <T> T answering(Class<T> type, Answer... answers) {
          java.util.List<Answer> left = new java.util.ArrayList<>(java.util.List.of(answers));
          return type.cast(
              java.lang.reflect.Proxy.newProxyInstance(
                  type.getClassLoader(),
                  new Class<?>[] {type},
                  (proxy, method, arguments) -> {
                    for (Answer answer : left) {
                      if (answer.method().equals(method.getName())) {
                        left.remove(answer);
                        if (answer.isThrown()) {
                          throw (Throwable) answer.value();
                        }
                        return answer.value();
                      }
                    }
                    return switch (method.getReturnType().getName()) {
                      case "boolean" -> (Object) false;
                      case "char" -> ' ';
                      case "byte" -> (byte) 0;
                      case "short" -> (short) 0;
                      case "int" -> 0;
                      case "long" -> 0L;
                      case "float" -> 0f;
                      case "double" -> 0d;
                      default -> null;
                    };
                  }));
        }
      """);

  private final String code;

  Helper(String code) {
    this.code = code;
  }

  /** Indented as a member of a class, with a line break at the end. */
  String code() {
    return code;
  }
}

import java.util.ServiceLoader;

/** What an UNKNOWN points to: the program's own line, also where the engine stops deep in the JDK. */
class Obstacles {

  // UNKNOWN: Obstacles.java:8 calls java.lang.Class.forName(java.lang.String, boolean, java.lang.ClassLoader), which is not modelled
  static Class<?> direct(String name) throws ClassNotFoundException {
    return Class.forName(name, false, null);
  }

  // UNKNOWN: Obstacles.java:13
  static Object deep() {
    return ServiceLoader.load(Runnable.class);
  }

  // UNKNOWN: Obstacles.java:8 calls java.lang.Class.forName(java.lang.String, boolean, java.lang.ClassLoader), which is not modelled
  static Class<?> nested(String name) throws ClassNotFoundException {
    return direct(name);
  }
}

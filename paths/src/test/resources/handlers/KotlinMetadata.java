package kotlin;

/** Stands for the annotation of Kotlin's own library. */
public @interface Metadata {
  int k() default 1;

  String[] d1() default {};

  String[] d2() default {};
}

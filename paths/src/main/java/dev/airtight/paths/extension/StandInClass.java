package dev.airtight.paths.extension;

/**
 * A class in plain Java that is followed in place of another one, wherever that is made or called.
 * It says what each method does that anybody may call; one that it does not have is not known, and
 * neither is one that it inherits from another class than the replaced one does. Names are those of
 * {@code Class.getName}.
 *
 * @param standIn a class of the extension's jar; it may use other classes of that jar
 * @param replaced the class of the library, which the class path has
 */
public record StandInClass(String standIn, String replaced) {}

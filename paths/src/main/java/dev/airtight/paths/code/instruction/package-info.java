/** Bytecode as data: a method's instructions and tables (JVMS 6.5). Imports {@code signature}. */
@NullMarked
package dev.airtight.paths.code.instruction;

import org.jspecify.annotations.NullMarked;

/**
 * What every decoder is asked: does a contract type fit a Java type, what becomes of its values,
 * and the decoder itself for a replay. One room below for each decoder. Imports contracts,
 * construction, code, states and the machine; knows no handlers.
 */
@NullMarked
package dev.airtight.paths.decode;

import org.jspecify.annotations.NullMarked;

/**
 * Gson where applications call it themselves: what it makes of any text. Imports no other
 * framework.
 */
@NullMarked
package dev.airtight.frameworks.gson;

import org.jspecify.annotations.NullMarked;

/**
 * org.json where applications call it themselves: what its parser makes of any text. Imports no
 * other framework.
 */
@NullMarked
package dev.airtight.frameworks.orgjson;

import org.jspecify.annotations.NullMarked;

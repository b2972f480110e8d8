/**
 * Renders prompts and checks what they ensure. Imports core.contract, core.evaluate and core.json.
 */
@NullMarked
package dev.airtight.core.prompt;

import org.jspecify.annotations.NullMarked;

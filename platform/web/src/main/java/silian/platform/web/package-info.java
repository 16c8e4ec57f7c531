/**
 * The way in over HTTP: what a controller is handed (command, caller, expected version, page) and what it answers
 * (versioned views, pages). Everything that goes wrong is told by {@link silian.platform.web.problems}.
 */
@NullMarked
package silian.platform.web;

import org.jspecify.annotations.NullMarked;

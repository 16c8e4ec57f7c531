/**
 * Rules as dated data: a scheme is a file with versions, a version is in force from a date and holds parameters and
 * criteria, a decision runs every criterion of the version in force and explains itself. Facts that nobody told are
 * neither true nor false: they are asked for by name.
 */
@NullMarked
package silian.platform.eligibility;

import org.jspecify.annotations.NullMarked;

/** Visits of grid workers to enterprises 网格走访, where demand for talent is first heard. */
@NullMarked
package silian.enterprise.visits;

import org.jspecify.annotations.NullMarked;

/** What every measurement needs: processes to measure, their processor time, spreads, a file with the details. */
@NullMarked
package silian.bench.measure;

import org.jspecify.annotations.NullMarked;

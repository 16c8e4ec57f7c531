/** The books: every movement of money is a balanced entry (总账). */
@NullMarked
package silian.finance.ledger;

import org.jspecify.annotations.NullMarked;

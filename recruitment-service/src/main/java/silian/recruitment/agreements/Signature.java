package silian.recruitment.agreements;

import java.time.LocalDate;

/**
 * One party's signature under the terms as they stand.
 *
 * @param account who signed for the party
 */
record Signature(Party party, String account, LocalDate on) {}

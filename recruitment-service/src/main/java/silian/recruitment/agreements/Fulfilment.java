package silian.recruitment.agreements;

import java.time.LocalDate;
import org.springframework.data.mongodb.core.index.Indexed;
import silian.recruitment.language.HireId;

/**
 * That the student reported for work (报到).
 *
 * @param hire by which the agreement was kept
 * @param contractDueOn until when the labour contract is to be made
 */
record Fulfilment(@Indexed(sparse = true) HireId hire, LocalDate contractDueOn) {}

package silian.enterprise.register;

import java.time.LocalDate;

/**
 * What the business register holds under a credit code.
 *
 * @param name the registered name
 * @param industrySection section letter of GB/T 4754-2017, A to T
 * @param registeredOn date of establishment
 */
public record RegisterEntry(String name, String industrySection, LocalDate registeredOn) {}

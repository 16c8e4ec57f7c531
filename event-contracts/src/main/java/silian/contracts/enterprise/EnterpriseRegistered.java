package silian.contracts.enterprise;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * An enterprise was entered into the district's register (企业入库).
 *
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param name the name in the business register
 * @param industrySection section letter, {@code A} to {@code T} (GB/T 4754)
 * @param area six-digit area code (GB/T 2260) or nine-digit street code
 * @param registeredOn business date of the entry
 */
@EventType("silian.enterprise.enterprise-registered.v1")
@PublishesTo("silian.enterprise.enterprise.v1")
public record EnterpriseRegistered(String creditCode, String name, String industrySection, String area,
        LocalDate registeredOn) implements Contract {}

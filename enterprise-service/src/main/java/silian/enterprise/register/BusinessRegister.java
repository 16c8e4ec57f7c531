package silian.enterprise.register;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The national business register (市场监管部门企业登记), an outside agency. */
public interface BusinessRegister {

    /** What the register holds under a credit code; empty if it knows no such code. */
    @GetExchange("/business-register/v1/enterprises/{creditCode}")
    Optional<Entry> find(@PathVariable String creditCode);

    /**
     * An entry.
     *
     * @param name the registered name
     * @param industrySection section letter of GB/T 4754-2017, A to T
     * @param registeredOn date of establishment
     */
    record Entry(String name, String industrySection, LocalDate registeredOn) {}
}

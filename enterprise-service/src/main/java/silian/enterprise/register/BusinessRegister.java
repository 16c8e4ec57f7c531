package silian.enterprise.register;

import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The national business register (市场监管部门企业登记), an outside agency. */
interface BusinessRegister {

    /** What the register holds under a credit code; empty if it knows no such code. */
    @GetExchange("/v1/enterprises/{creditCode}")
    Optional<RegisterEntry> find(@PathVariable String creditCode);
}

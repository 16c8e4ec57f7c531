package silian.enterprise.register;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The national business register (市场监管部门企业登记), an outside agency. */
interface BusinessRegister {

    /** What the register says of a credit code; empty if it knows no such code. */
    @GetExchange("/v1/enterprises/{creditCode}")
    Optional<Answer> find(@PathVariable String creditCode);

    /** Whether an enterprise still exists, as of the register's today. */
    enum State {
        /** 存续. */
        ACTIVE,
        /** 注销: wound up and struck off. */
        CANCELLED,
        /** 吊销: the licence was taken away as a penalty; the legal person waits to be wound up. */
        REVOKED
    }

    /** The register's answer. One that lacks any of it, or tells a state unheard of, counts as none. */
    record Answer(String name, String industrySection, LocalDate registeredOn, State state) {

        public Answer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(industrySection, "industrySection");
            Objects.requireNonNull(registeredOn, "registeredOn");
            Objects.requireNonNull(state, "state");
        }

        RegisterEntry entry() {
            return new RegisterEntry(name, industrySection, registeredOn);
        }
    }
}

package silian.enterprise.register.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.enterprise.register.Enterprise;
import silian.enterprise.register.Enterprises;
import silian.enterprise.register.LookingUpEnterprises;
import silian.enterprise.register.RegisteringEnterprises;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.platform.standards.CreditCode;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;

/** The register of enterprises. */
@RestController
@RequestMapping("/api/enterprise/v1/enterprises")
class EnterpriseController {

    private final RegisteringEnterprises registering;
    private final LookingUpEnterprises lookingUp;
    private final Enterprises enterprises;

    EnterpriseController(RegisteringEnterprises registering, LookingUpEnterprises lookingUp, Enterprises enterprises) {
        this.registering = registering;
        this.lookingUp = lookingUp;
        this.enterprises = enterprises;
    }

    /** Enters an enterprise; its name and industry come from the business register. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    EnterpriseView register(@Valid @RequestBody Registration registration, Command command) {
        registration.check();
        return EnterpriseView.of(registering.register(new CreditCode(registration.creditCode()),
                new Area(registration.area()), command));
    }

    /** All enterprises, in the order of their codes. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'GRID_WORKER')")
    Paged<EnterpriseView> list(Paging paging) {
        return Paged.of(enterprises.findBy(paging.position(), paging.limit(), Sort.by("creditCode")),
                EnterpriseView::of, paging);
    }

    /** One enterprise; an employer's agent sees its own only. */
    @GetMapping("/{creditCode}")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'GRID_WORKER', 'EMPLOYER_AGENT')")
    EnterpriseView show(@PathVariable String creditCode, Caller caller) {
        return EnterpriseView.of(lookingUp.visibleTo(caller, CreditCode.of("creditCode", creditCode)));
    }

    /**
     * What an officer enters.
     *
     * @param creditCode unified social credit code, GB 32100-2015, 18 characters
     * @param area street or township, nine digits
     */
    record Registration(@NotBlank String creditCode, @NotBlank String area) {

        void check() {
            var faults = Stream.of(CreditCode.fault("creditCode", creditCode), Area.fault("area", area))
                    .flatMap(Optional::stream).toList();
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
        }
    }

    /** An enterprise as shown. */
    record EnterpriseView(String creditCode, String name, String industrySection, String area, LocalDate registeredOn,
            @Nullable Long version) implements Versioned {

        static EnterpriseView of(Enterprise enterprise) {
            return new EnterpriseView(enterprise.creditCode().value(), enterprise.entry().name(),
                    enterprise.entry().industrySection(), enterprise.area().value(), enterprise.entry().registeredOn(),
                    enterprise.version());
        }
    }
}

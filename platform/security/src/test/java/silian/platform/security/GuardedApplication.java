package silian.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.BusinessDateAuthority;
import silian.platform.commands.Caller;

/** A small service for the tests of this starter. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(GuardedApplication.Controller.class)
public class GuardedApplication {

    record Remark(String text) {}

    @RestController
    static class Controller {

        private final BusinessDateAuthority dates;

        Controller(BusinessDateAuthority dates) {
            this.dates = dates;
        }

        @GetMapping("/api/guarded/v1/caller")
        @PreAuthorize("isAuthenticated()")
        Caller caller(Caller caller) {
            return caller;
        }

        @GetMapping("/api/guarded/v1/filters")
        @PreAuthorize("isAuthenticated()")
        int filters(HttpServletRequest request) {
            return request.getParameterMap().size();
        }

        @GetMapping("/api/guarded/v1/phone")
        @PreAuthorize("hasRole('TALENT')")
        PhoneIndex phone(PhoneIndex phone) {
            return phone;
        }

        @GetMapping("/api/guarded/v1/figures")
        @PreAuthorize("hasAnyRole('OPS', 'GRID_WORKER')")
        Remark figures() {
            return new Remark("");
        }

        @GetMapping("/api/guarded/v1/public/caller")
        @PreAuthorize("permitAll()")
        Caller open(Caller caller) {
            return caller;
        }

        @GetMapping("/api/guarded/v1/public/officers")
        @PreAuthorize("hasRole('OFFICER')")
        Remark notForAll() {
            return new Remark("");
        }

        @PostMapping("/api/guarded/v1/public/remarks")
        @PreAuthorize("permitAll()")
        Remark openCommand() {
            return new Remark("");
        }

        @GetMapping("/api/guarded/v1/open")
        @PreAuthorize("permitAll()")
        Remark elsewhere() {
            return new Remark("");
        }

        @PostMapping("/api/guarded/v1/remarks/{id}")
        @PreAuthorize("hasRole('OFFICER')")
        Remark remark(@PathVariable String id, @RequestBody Remark remark) {
            return remark;
        }

        @PostMapping("/api/guarded/v1/dates/{date}")
        @PreAuthorize("hasAuthority('back-fill')")
        LocalDate date(@PathVariable LocalDate date, Caller caller) {
            return dates.authorise(date, null, caller);
        }
    }
}

package silian.identity.backfill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Command;
import silian.platform.web.FreeText;

/** Back-fill grants over HTTP. */
@RestController
@RequestMapping("/api/identity/v1/back-fill-grants")
class BackFillGrantsController {

    private final GrantingBackFills granting;

    BackFillGrantsController(GrantingBackFills granting) {
        this.granting = granting;
    }

    /**
     * @param date the past business date
     * @param reason why history is recorded
     * @param minutes how long, at most twelve hours
     */
    record GrantRequest(@NotNull LocalDate date, @NotBlank @Size(min = 4, max = 200) @FreeText String reason,
            @Min(value = 1, message = "back-fill.minutes") @Max(value = 720, message = "back-fill.minutes") int minutes) {}

    /** @param grant send it as {@code Back-Fill-Grant} beside {@code Business-Date} */
    record GrantView(String grant, LocalDate date, Instant expiresAt) {}

    @PostMapping
    @PreAuthorize("hasAuthority('back-fill')")
    @ResponseStatus(HttpStatus.CREATED)
    GrantView grant(@Valid @RequestBody GrantRequest request, Command command) {
        var grant = granting.grant(request.date(), request.reason(), Duration.ofMinutes(request.minutes()), command);
        return new GrantView(grant.token(), request.date(), grant.expiresAt());
    }
}

package silian.identity.accounts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.identity.accounts.Accounts;
import silian.identity.accounts.AccountId;
import silian.identity.accounts.CreatingAccounts;
import silian.identity.accounts.NewUser;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.security.Protected;
import silian.platform.web.FreeText;

/** Accounts over HTTP. */
@RestController
@RequestMapping("/api/identity/v1")
class AccountsController {

    private final CreatingAccounts creating;
    private final Accounts accounts;

    AccountsController(CreatingAccounts creating, Accounts accounts) {
        this.creating = creating;
        this.accounts = accounts;
    }

    /**
     * @param username 3 to 64 of lower-case letters, digits, dots and hyphens
     * @param displayName how colleagues know the account
     * @param roles one or more roles the caller may give
     * @param tenant a credit code for employer agents, an area code for staff
     */
    record NewAccount(
            @Pattern(regexp = "^[a-z0-9][a-z0-9.-]{2,63}$", message = "account.username-format") @NotBlank String username,
            @Size(max = 100) @Nullable @FreeText String displayName, @NotEmpty Set<@NotBlank String> roles,
            @NotBlank String tenant) {}

    /** Secrets are shown this once. */
    record AccountCreated(String id, String username, String initialPassword, String totpSecret) {

        @Override
        public String toString() {
            return id;
        }
    }

    /** @param phone masked */
    record Me(String subject, @Nullable String displayName, Set<String> roles, @Nullable String tenant,
            @Nullable Protected phone) {}

    @PostMapping("/accounts")
    @PreAuthorize("hasAnyRole('OPS', 'OFFICER')")
    @ResponseStatus(HttpStatus.CREATED)
    AccountCreated create(@Valid @RequestBody NewAccount request, Command command) {
        var user = new NewUser(request.username(), request.displayName(), request.roles(), request.tenant(), Set.of());
        var created = creating.create(user, command);
        return new AccountCreated(created.account().id().value(), request.username(), created.password(),
                created.totpSecret());
    }

    @GetMapping("/me")
    @PreAuthorize("isAuthenticated()")
    Me me(Caller caller) {
        var account = caller.subject().matches("[0-9a-f]{32}")
                ? accounts.findById(new AccountId(caller.subject())).orElse(null)
                : null;
        return new Me(caller.subject(), account == null ? null : account.displayName(), caller.roles(),
                caller.tenant(), account == null ? null : account.phone());
    }
}

package silian.identity.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.identity.IdentitySettings;
import silian.identity.accounts.Account;
import silian.identity.accounts.LoggingIn;
import silian.platform.agencies.AgencyClients;
import silian.platform.agencies.AgencyRefused;
import silian.platform.commands.Refusal;
import silian.platform.security.BlindIndex;
import silian.platform.security.Hmac;
import silian.platform.security.KeyDirectory;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.standards.MobileNumber;

/** Logging in with a mobile number and the code that was sent to it. */
@Component
class LoggingInBySms {

    private static final String TEMPLATE = "login-code";
    private static final int CODES = 1_000_000;

    private final SmsCodes codes;
    private final SmsAgency agency;
    private final LoggingIn accounts;
    private final PersonalDataVault vault;
    private final Hmac key;
    private final Clock clock;
    private final IdentitySettings.Sms limits;
    private final SecureRandom random = new SecureRandom();

    LoggingInBySms(SmsCodes codes, AgencyClients agencies, LoggingIn accounts, PersonalDataVault vault,
            KeyDirectory keys, Clock clock, IdentitySettings settings) {
        this.codes = codes;
        this.agency = agencies.client(SmsAgency.class, "sms");
        this.accounts = accounts;
        this.vault = vault;
        this.key = Hmac.derived(keys.key("pseudonym"), "sms-code");
        this.clock = clock;
        this.limits = settings.sms();
    }

    /**
     * Sends a code.
     *
     * @return how long until another may be sent, if this is why none was
     * @throws Refusal {@code mobile-number.format} (400), {@code agency.sms.unavailable} (503); then another may be asked
     *     for at once
     */
    Optional<Duration> send(String phone) {
        var number = MobileNumber.of("phone", phone.strip()).value();
        var index = vault.index(PersonalField.PHONE, number);
        var code = codes.findById(index).orElseGet(() -> SmsCode.none(index));
        var now = clock.instant();
        var pause = code.pauseLeft(now, limits);
        if (pause.isPositive()) {
            return Optional.of(pause);
        }
        var digits = "%06d".formatted(random.nextInt(CODES));
        code.replace(digest(index, digits), now, limits);
        try {
            code = codes.save(code);
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            return Optional.of(limits.pause()); // another request for the same number is sending one
        }
        try {
            agency.send(new SmsAgency.Message(number, TEMPLATE, digits));
            return Optional.empty();
        } catch (AgencyRefused e) {
            takeBack(code);
            throw Refusal.unavailable("agency.sms.unavailable", Duration.ofSeconds(30));
        } catch (Refusal e) {
            takeBack(code);
            throw e;
        }
    }

    /** The account of the phone if the code is right. */
    Optional<Account> logIn(String phone, String code) {
        var number = MobileNumber.of("phone", phone.strip()).value();
        var index = vault.index(PersonalField.PHONE, number);
        var sent = codes.findById(index);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        boolean right = sent.get().guess(digest(index, code.strip()), clock.instant(), limits);
        try {
            codes.save(sent.get());
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty(); // of several guesses at once, those that lose learn nothing
        }
        return right ? Optional.of(accounts.byPhone(number)) : Optional.empty();
    }

    private void takeBack(SmsCode code) {
        code.notSent();
        try {
            codes.save(code);
        } catch (OptimisticLockingFailureException e) {
            // somebody guessed at a code that never left; the pause stands
        }
    }

    /** Six digits are found in no time from a plain digest; the key makes it worthless. */
    private String digest(BlindIndex phone, String code) {
        return HexFormat.of().formatHex(key.of(phone.value() + '\n' + code));
    }

    /** Forgets phones that were quiet for a day. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        codes.deleteByForgetAtBefore(clock.instant());
    }
}

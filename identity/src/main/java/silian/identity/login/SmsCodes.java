package silian.identity.login;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import silian.platform.security.BlindIndex;

/** All one-time codes of the last day. */
interface SmsCodes extends Repository<SmsCode, BlindIndex> {

    SmsCode save(SmsCode code);

    Optional<SmsCode> findById(BlindIndex phone);

    long deleteByForgetAtBefore(Instant at);
}

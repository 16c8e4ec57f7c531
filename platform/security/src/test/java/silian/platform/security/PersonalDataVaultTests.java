package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.Refusal;
import silian.platform.testing.TestKeys;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataVaultTests {

    private static final String PHONE = "13872801234";

    private final List<String> noted = new ArrayList<>();

    @TempDir
    private Path keys;

    private PersonalDataVault vault;

    @BeforeEach
    void makeKeys() throws Exception {
        Files.copy(TestKeys.directory().resolve("blind-index.key"), keys.resolve("blind-index.key"));
        Files.copy(TestKeys.directory().resolve("pseudonym.key"), keys.resolve("pseudonym.key"));
        write("personal-data.key", (byte) 1);
        vault = vault("recruitment");
    }

    @Test
    void givesBackWhatItProtectsAfterNotingWhy() {
        var phone = vault.protect(PersonalField.PHONE, PHONE);

        assertThat(vault.reveal(phone, "call the applicant", aCommand())).isEqualTo(PHONE);
        assertThat(noted).containsExactly("PHONE call the applicant officer");
    }

    @Test
    void neverEncryptsTheSameWayTwiceAndStillFindsEquals() {
        var one = vault.protect(PersonalField.PHONE, PHONE);
        var two = vault.protect(PersonalField.PHONE, "+86 138-7280-1234");

        assertThat(one.sealed()).isNotEqualTo(two.sealed());
        assertThat(one.sameAs(two)).isTrue();
        assertThat(vault.index(PersonalField.PHONE, "１３８７２８０１２３４")).isEqualTo(one.index());
    }

    @Test
    void separatesTheIndexesOfFields() {
        assertThat(vault.index(PersonalField.PHONE, PHONE)).isNotEqualTo(vault.index(PersonalField.ID_NUMBER, PHONE));
    }

    @ParameterizedTest
    @CsvSource({"ID_NUMBER, 42030219990101123x, 4203************3X", "PHONE, 13872801234, 138****1234",
            "NAME, 张三丰, 张*", "BANK_ACCOUNT, 6222021234567890, ************7890", "PHONE, 12345, *****",
            "TEXT, 北京路 1 号, ***"})
    void showsTheMaskOnly(PersonalField field, String plain, String mask) {
        var value = vault.protect(field, plain);

        assertThat(value).hasToString(mask);
        assertThat(JsonMapper.shared().writeValueAsString(List.of(value))).isEqualTo("[\"" + mask + "\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "why"})
    void refusesToRevealWithoutAReason(String reason) {
        var phone = vault.protect(PersonalField.PHONE, PHONE);

        assertThatThrownBy(() -> vault.reveal(phone, reason, aCommand())).isInstanceOf(Refusal.class)
                .hasMessageContaining("reason.missing");
        assertThat(noted).isEmpty();
    }

    @Test
    void refusesAReasonThatIsItselfPersonal() {
        var phone = vault.protect(PersonalField.PHONE, PHONE);

        assertThatThrownBy(() -> vault.reveal(phone, "is it " + PHONE + "?", aCommand())).isInstanceOf(Refusal.class)
                .hasMessageContaining("reason.personal-data");
    }

    @Test
    void revealsNothingThatCannotBeNoted() {
        var phone = vault.protect(PersonalField.PHONE, PHONE);
        var blind = new PersonalDataVault(new KeyDirectory(keys), "recruitment", (value, reason, command) -> {
            throw Refusal.unavailable("audit.unavailable", java.time.Duration.ofSeconds(1));
        });

        assertThatThrownBy(() -> blind.reveal(phone, "call the applicant", aCommand())).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAValueMovedToAnotherFieldOrService() {
        var phone = vault.protect(PersonalField.PHONE, PHONE);
        var moved = new Protected(PersonalField.NAME, phone.keyId(), phone.sealed(), phone.index(), phone.masked());

        assertThatExceptionOfType(PersonalDataUnreadable.class)
                .isThrownBy(() -> vault.reveal(moved, "call the applicant", aCommand()));
        assertThatExceptionOfType(PersonalDataUnreadable.class)
                .isThrownBy(() -> vault("housing").reveal(phone, "call the applicant", aCommand()));
    }

    @Test
    void refusesAnAlteredValue() {
        var phone = vault.protect(PersonalField.PHONE, PHONE);
        var bytes = Base64.getDecoder().decode(phone.sealed());
        bytes[bytes.length - 1] ^= 1;
        var altered = new Protected(phone.field(), phone.keyId(), Base64.getEncoder().encodeToString(bytes),
                phone.index(), phone.masked());

        assertThatExceptionOfType(PersonalDataUnreadable.class)
                .isThrownBy(() -> vault.reveal(altered, "call the applicant", aCommand()));
    }

    @Test
    void readsWhatAnOlderKeyProtectsAndRenewsIt() throws Exception {
        var old = vault.protect(PersonalField.PHONE, PHONE);
        Files.move(keys.resolve("personal-data.key"), keys.resolve("personal-data.2022.key"));
        write("personal-data.key", (byte) 2);
        var rotated = vault("recruitment");

        assertThat(rotated.reveal(old, "call the applicant", aCommand())).isEqualTo(PHONE);
        assertThat(rotated.isStale(old)).isTrue();
        var renewed = rotated.renewed(old);
        assertThat(renewed.keyId()).isNotEqualTo(old.keyId());
        assertThat(renewed.sameAs(old)).isTrue();

        Files.delete(keys.resolve("personal-data.2022.key"));
        var forgetful = vault("recruitment");
        assertThat(forgetful.reveal(renewed, "call the applicant", aCommand())).isEqualTo(PHONE);
        assertThatExceptionOfType(PersonalDataUnreadable.class)
                .isThrownBy(() -> forgetful.reveal(old, "call the applicant", aCommand()))
                .withMessageContaining(old.keyId());
    }

    @Test
    void namesTheKeyFileThatIsMissingOrShort() throws Exception {
        Files.writeString(keys.resolve("personal-data.key"), "c2hvcnQ=");
        assertThatExceptionOfType(KeyMaterialMissing.class).isThrownBy(() -> vault("recruitment"))
                .withMessageContaining("personal-data.key").withMessageContaining("5 bytes");

        Files.delete(keys.resolve("personal-data.key"));
        assertThatExceptionOfType(KeyMaterialMissing.class).isThrownBy(() -> vault("recruitment"))
                .withMessageContaining("personal-data.key").withMessageContaining("openssl rand");
        assertThatExceptionOfType(KeyMaterialMissing.class)
                .isThrownBy(() -> new KeyDirectory(keys.resolve("nowhere")));
    }

    @Test
    void givesAPhoneTheNameTheTokenCarries() {
        var pseudonyms = new PhonePseudonyms(new KeyDirectory(keys));

        assertThat(pseudonyms.of(PHONE)).isEqualTo(TestKeys.phoneIndex(PHONE)).isEqualTo(pseudonyms.of("+86" + PHONE));
    }

    private PersonalDataVault vault(String owner) {
        return new PersonalDataVault(new KeyDirectory(keys), owner, (value, reason, command) -> noted
                .add(value.field() + " " + reason + " " + command.caller().subject()));
    }

    private void write(String file, byte fill) throws Exception {
        var key = new byte[32];
        java.util.Arrays.fill(key, fill);
        Files.writeString(keys.resolve(file), Base64.getEncoder().encodeToString(key));
    }

    private static Command aCommand() {
        var officer = new Caller("officer", Set.of("OFFICER"), "420302", Set.of());
        return new Command(new CommandId("0".repeat(32)), officer, Instant.EPOCH, LocalDate.of(2022, 6, 1));
    }
}

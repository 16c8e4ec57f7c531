package silian.acceptance.fire.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import silian.acceptance.platform.LocalPlatform;

/**
 * What the simulated bank paid, from its own file: one line per payment, key and amount.
 *
 * @param payments how many there were
 * @param keys under which
 * @param sum yuan
 */
record BankStatement(int payments, Set<String> keys, BigDecimal sum) {

    static BankStatement of(LocalPlatform platform) {
        var file = platform.data().resolve("agencies/bank-payments.txt");
        try {
            var lines = (Files.exists(file) ? Files.readAllLines(file) : List.<String>of()).stream()
                    .map(line -> line.split(" ")).toList();
            return new BankStatement(lines.size(), lines.stream().map(line -> line[0]).collect(Collectors.toSet()),
                    lines.stream().map(line -> new BigDecimal(line[1])).reduce(BigDecimal.ZERO, BigDecimal::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package silian.platform.persistence.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.repository.Repository;
import silian.platform.commands.Identifier;
import silian.platform.testing.WithInfrastructure;

@WithInfrastructure
@SpringBootTest(classes = StoringLoansTests.Application.class)
class StoringLoansTests {

    @Autowired
    Loans loans;

    @Autowired
    MongoOperations mongo;

    @Test
    void storesIdsAsTextMoneyAsDecimalAndDatesAsIsoText() {
        loans.save(aLoan("loan-1", "200000.00"));

        var stored = mongo.getCollection("loans").find(new Document("_id", "loan-1")).first();

        assertThat(stored).isNotNull();
        assertThat(stored.getString("borrower")).isEqualTo("person-1");
        assertThat(stored.get("principal", Decimal128.class).bigDecimalValue()).isEqualTo(new BigDecimal("200000.00"));
        assertThat(stored.getString("on")).isEqualTo("2022-12-31");
        assertThat(stored.getString("month")).isEqualTo("2022-12");
        assertThat(stored.getString("_class")).isEqualTo("Loan");
        assertThat(stored.get("state", Document.class).getString("_class")).isEqualTo("Loan.Disbursed");
        assertThat(loans.findById(new LoanId("loan-1"))).usingRecursiveComparison().ignoringFields("version")
                .isEqualTo(aLoan("loan-1", "200000.00"));
    }

    @Test
    void refusesAStaleWriterAndADuplicate() {
        loans.save(aLoan("loan-2", "1.00"));
        var first = loans.findById(new LoanId("loan-2"));
        var second = loans.findById(new LoanId("loan-2"));
        loans.save(first);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> loans.save(second));
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> loans.save(aLoan("loan-2", "2.00")));
    }

    @Test
    void pagesByKeyset() {
        for (int i = 10; i < 35; i++) {
            loans.save(new Loan(new LoanId("page-" + i), new BorrowerId("pager"), yuan("1.00"),
                    LocalDate.of(2022, 1, i % 5 + 1)));
        }
        var seen = new java.util.ArrayList<String>();
        var sort = Sort.by("on", "id");
        Window<Loan> window = loans.findByBorrower(new BorrowerId("pager"), ScrollPosition.keyset(), Limit.of(7), sort);
        while (true) {
            window.forEach(loan -> seen.add(loan.id.value()));
            if (!window.hasNext()) {
                break;
            }
            window = loans.findByBorrower(new BorrowerId("pager"), window.positionAt(window.size() - 1), Limit.of(7),
                    sort);
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    private static Loan aLoan(String id, String principal) {
        return new Loan(new LoanId(id), new BorrowerId("person-1"), yuan(principal), LocalDate.of(2022, 12, 31));
    }

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    record LoanId(String value) implements Identifier {}

    record BorrowerId(String value) implements Identifier {}

    sealed interface State {
        @TypeAlias("Loan.Disbursed")
        record Disbursed(LocalDate on) implements State {}
    }

    @org.springframework.data.mongodb.core.mapping.Document("loans")
    @TypeAlias("Loan")
    static final class Loan {
        @Id
        final LoanId id;
        @Version
        @Nullable
        Long version;
        @Indexed
        final BorrowerId borrower;
        final Money principal;
        final LocalDate on;
        final YearMonth month;
        final List<BorrowerId> partners;
        final State state;

        Loan(LoanId id, BorrowerId borrower, Money principal, LocalDate on) {
            this.id = id;
            this.borrower = borrower;
            this.principal = principal;
            this.on = on;
            this.month = YearMonth.from(on);
            this.partners = List.of(new BorrowerId("person-2"));
            this.state = new State.Disbursed(on);
        }
    }

    interface Loans extends Repository<Loan, LoanId> {
        Loan save(Loan loan);

        Loan findById(LoanId id);

        Window<Loan> findByBorrower(BorrowerId borrower, ScrollPosition position, Limit limit, Sort sort);
    }

    @EnableAutoConfiguration
    @org.springframework.data.mongodb.repository.config.EnableMongoRepositories(considerNestedRepositories = true)
    static class Application {}
}

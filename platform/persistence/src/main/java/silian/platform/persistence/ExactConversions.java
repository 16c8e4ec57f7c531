package silian.platform.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.bson.types.Decimal128;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Values that must not be rounded or moved: money is a Decimal128 of yuan, a business date is ISO 8601 text. (The
 * default would store a date as the instant of its midnight in the zone the process happens to run in.)
 */
final class ExactConversions implements DocumentConversions {

    /** The only currency the platform pays in. */
    static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    @Override
    public Collection<?> converters() {
        return List.of(new MoneyToDecimal(), new DecimalToMoney(), new DateToText(), new TextToDate(),
                new MonthToText(), new TextToMonth());
    }

    @WritingConverter
    private static final class MoneyToDecimal implements Converter<Money, Decimal128> {

        @Override
        public Decimal128 convert(Money money) {
            if (!money.getCurrencyUnit().equals(YUAN)) {
                throw new IllegalArgumentException("the platform keeps its books in CNY");
            }
            return new Decimal128(money.getAmount());
        }
    }

    @ReadingConverter
    private static final class DecimalToMoney implements Converter<Decimal128, Money> {

        @Override
        public Money convert(Decimal128 amount) {
            return Money.of(YUAN, amount.bigDecimalValue());
        }
    }

    @WritingConverter
    private static final class DateToText implements Converter<LocalDate, String> {

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class TextToDate implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class MonthToText implements Converter<YearMonth, String> {

        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class TextToMonth implements Converter<String, YearMonth> {

        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }
}

package silian.platform.eligibility;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** The types of facts and parameters: how each looks inside a criterion and how it is stored. */
enum FactType {

    BOOL(SimpleType.BOOL) {
        @Override
        Object toCel(Object value) {
            return (Boolean) value;
        }
    },
    INT(SimpleType.INT) {
        @Override
        Object toCel(Object value) {
            return value instanceof Integer number ? (Object) number.longValue() : (Long) value;
        }

        @Override
        Object toStored(Object value) {
            return toCel(value);
        }
    },
    TEXT(SimpleType.STRING) {
        @Override
        Object toCel(Object value) {
            return (String) value;
        }
    },
    /** A calendar day; midnight UTC inside a criterion, where days are only compared with each other. */
    DATE(SimpleType.TIMESTAMP) {
        @Override
        Object toCel(Object value) {
            return ((LocalDate) value).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        @Override
        Object toStored(Object value) {
            return value.toString();
        }
    },
    /** An exact amount; whole fen inside a criterion, because CEL has no decimals. */
    YUAN(SimpleType.INT) {
        @Override
        Object toCel(Object value) {
            return ((BigDecimal) value).movePointRight(2).longValueExact();
        }

        @Override
        Object toStored(Object value) {
            return ((BigDecimal) value).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        }
    },
    TEXTS(ListType.create(SimpleType.STRING)) {
        @Override
        Object toCel(Object value) {
            return ((Collection<?>) value).stream().map(String.class::cast).toList();
        }

        @Override
        Object toStored(Object value) {
            return List.copyOf((Collection<?>) value);
        }
    };

    private final CelType cel;

    FactType(CelType cel) {
        this.cel = cel;
    }

    CelType cel() {
        return cel;
    }

    /** @throws ClassCastException or {@link ArithmeticException} if the value is not of this type */
    abstract Object toCel(Object value);

    Object toStored(Object value) {
        return value;
    }
}

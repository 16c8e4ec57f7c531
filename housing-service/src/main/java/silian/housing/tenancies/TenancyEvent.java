package silian.housing.tenancies;

import java.time.LocalDate;

/** What happens to a tenancy. */
sealed interface TenancyEvent {

    /** A flat was allocated. */
    record Allocated(Tenancy tenancy, LocalDate on) implements TenancyEvent {}

    /** The tenant signed. */
    record Signed(Tenancy tenancy, LocalDate on) implements TenancyEvent {}

    /** The tenant took the keys. */
    record Occupied(Tenancy tenancy, LocalDate on) implements TenancyEvent {}

    /** The tenant was told to leave. */
    record NoticeGiven(Tenancy tenancy, LocalDate leaveBy) implements TenancyEvent {}

    /** The flat is free again. */
    record Ended(Tenancy tenancy, LocalDate on, String reasonCode) implements TenancyEvent {}
}

package silian.finance.claims;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import silian.platform.agencies.AgencyClients;
import silian.platform.eligibility.calendar.BusinessDates;

/** Every instance looks after orders that a crash or a silent bank left open. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LookingAfterPayments {

    private final PayingClaims paying;
    private final BusinessDates dates;

    LookingAfterPayments(PayingClaims paying, BusinessDates dates) {
        this.paying = paying;
        this.dates = dates;
    }

    @Scheduled(fixedDelayString = "${silian.finance.look-after-payments-every:5s}")
    void lookAfter() {
        paying.lookAfterOrders(dates.now());
    }

    @Configuration(proxyBeanMethods = false)
    static class Agencies {

        @Bean
        Bank bank(AgencyClients agencies) {
            return agencies.client(Bank.class, "bank");
        }
    }
}

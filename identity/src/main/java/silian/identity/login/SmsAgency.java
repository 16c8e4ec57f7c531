package silian.identity.login;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The agency that sends text messages (短信平台). */
interface SmsAgency {

    /**
     * @param to the mobile number
     * @param template which text
     * @param code what the text is filled with
     */
    record Message(String to, String template, String code) {

        @Override
        public String toString() {
            return template;
        }
    }

    @PostExchange("/v1/messages")
    void send(@RequestBody Message message);
}

package silian.local.agencies;

import com.github.tomakehurst.wiremock.http.Request;

/** One simulated agency. */
interface Agency {

    /** Its name, which is also the first segment of its addresses. */
    String name();

    /** Answers a request to one of its addresses; the same request always gets the same answer. */
    Answer answer(Request request);
}

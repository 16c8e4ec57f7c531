package silian.gateway.problems;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import silian.gateway.edge.RequestIds;

/** Turns every failure into one of the {@link GatewayProblem}s; what went wrong inside stays in the log. */
@Component
@Order(-2)
final class GatewayErrors implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayErrors.class);

    private final ProblemAnswers answers;

    GatewayErrors(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (failure instanceof AbortedException || BareAnswers.isOver(response)) {
            LOG.debug("request {}: nobody waits for an answer", RequestIds.of(exchange), failure);
            response.setStatusCode(null); // the one that was about to be told comes too late
            return Mono.empty();
        }
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var problem = problemOf(failure);
        if (problem == GatewayProblem.FAILED) {
            LOG.error("request {} failed", RequestIds.of(exchange), failure);
        }
        return answers.answer(exchange, problem).onErrorComplete(_ -> BareAnswers.isOver(response));
    }

    private static GatewayProblem problemOf(Throwable failure) {
        return switch (failure) {
            case BodyTooLarge _ -> GatewayProblem.BODY_TOO_LARGE;
            case CallerLeft _ -> GatewayProblem.REQUEST_MALFORMED;
            case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
            // the issuer's keys cannot be had: nothing is known about the token
            case AuthenticationServiceException _ -> GatewayProblem.UNAVAILABLE;
            case ServiceUnavailableException _ -> GatewayProblem.UNAVAILABLE;
            case ConnectException _ -> GatewayProblem.UNAVAILABLE;
            case TimeoutException _ -> GatewayProblem.TIMEOUT;
            case ReadTimeoutException _ -> GatewayProblem.TIMEOUT;
            case IOException _ -> GatewayProblem.BAD_ANSWER;
            default -> GatewayProblem.FAILED;
        };
    }

    private static GatewayProblem ofStatus(int status) {
        return switch (status) {
            case 400 -> GatewayProblem.REQUEST_MALFORMED;
            case 404 -> GatewayProblem.PATH_UNKNOWN;
            case 405 -> GatewayProblem.METHOD_REFUSED;
            case 413 -> GatewayProblem.BODY_TOO_LARGE;
            case 503 -> GatewayProblem.UNAVAILABLE;
            case 504 -> GatewayProblem.TIMEOUT;
            default -> GatewayProblem.FAILED;
        };
    }
}

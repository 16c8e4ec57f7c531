package silian.gateway.problems;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AttributeKey;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

/**
 * Puts into words what the server underneath refuses before anything of ours sees it: what is no HTTP, a target that is
 * no URI, lines longer than it reads. Its own answers are a status without a body.
 */
@Component
@Sharable
final class BareAnswers extends ChannelOutboundHandlerAdapter
        implements
            WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    /** Set on a connection that ends with such an answer. */
    private static final AttributeKey<Boolean> GIVEN = AttributeKey.valueOf(BareAnswers.class, "given");

    /** How long a caller who got such an answer may go on sending; as nginx has it by default. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final ProblemAnswers answers;

    BareAnswers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, BareAnswers.class.getName(), this);
            }
        }));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse answer && isBare(answer)) {
            context.channel().attr(GIVEN).set(true);
            context.write(inWords(answer), promise);
        } else {
            context.write(message, promise);
        }
    }

    /**
     * Closes in stages (RFC 9112, section 9.6): closed with bytes unread, the connection would be reset, and whoever is
     * still sending would lose the answer.
     */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (Boolean.TRUE.equals(context.channel().attr(GIVEN).get())
                && context.channel() instanceof DuplexChannel connection && !connection.isOutputShutdown()) {
            connection.shutdownOutput();
            connection.config().setAutoRead(true);
            context.executor().schedule(() -> context.close(promise), LINGER.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            context.close(promise);
        }
    }

    /**
     * Whether nobody waits for an answer: the server underneath has given one, as it does when a body turns out to be
     * malformed, or the connection is gone.
     */
    static boolean isOver(ServerHttpResponse response) {
        return ServerHttpResponseDecorator.getNativeResponse(response) instanceof Connection connection
                && (!connection.channel().isActive()
                        || Boolean.TRUE.equals(connection.channel().attr(GIVEN).get()));
    }

    private static boolean isBare(FullHttpResponse answer) {
        return !answer.content().isReadable() && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                && problemOf(answer) != null;
    }

    private static @Nullable GatewayProblem problemOf(FullHttpResponse answer) {
        return switch (answer.status().code()) {
            case 400 -> GatewayProblem.REQUEST_MALFORMED;
            case 413 -> GatewayProblem.BODY_TOO_LARGE;
            case 414 -> GatewayProblem.TARGET_TOO_LONG;
            case 431 -> GatewayProblem.HEADERS_TOO_LARGE;
            default -> null;
        };
    }

    /** In Chinese: what was sent cannot be trusted to say which language it wants. */
    private FullHttpResponse inWords(FullHttpResponse bare) {
        var problem = java.util.Objects.requireNonNull(problemOf(bare));
        var id = UUID.randomUUID().toString();
        var body = answers.body(problem, Locale.CHINESE, id);
        var answer = bare.replace(Unpooled.wrappedBuffer(body));
        bare.release();
        answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LANGUAGE, Locale.SIMPLIFIED_CHINESE.toLanguageTag())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store").set("X-Request-Id", id)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
        return answer;
    }
}

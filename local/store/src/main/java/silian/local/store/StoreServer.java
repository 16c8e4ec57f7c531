package silian.local.store;

import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/**
 * Listens for clients. Each request runs on a thread of its own, so that neither a slow query nor the wait for a commit
 * keeps another connection waiting.
 */
final class StoreServer implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final int WAITING_CONNECTIONS = 100;
    private static final int LAST_REQUESTS_SECONDS = 10;

    private final MongoBackend backend;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(EVENT_LOOPS, NioIoHandler.newFactory());
    private final ChannelGroup clients = new DefaultChannelGroup("store-clients", loops.next());
    private final ExecutorService requests = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("store-request-", 0).factory());
    private final Channel channel;

    /** @throws DocumentStoreException if the address is taken or not one of this machine's */
    StoreServer(MongoBackend backend, InetSocketAddress address) {
        this.backend = backend;
        var bound = new ServerBootstrap().group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline())
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stop();
            throw DocumentStoreException.binding(address, bound.cause());
        }
        channel = bound.channel();
    }

    int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Answers the requests that are running, then closes all connections. */
    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        stop();
    }

    private void stop() {
        requests.shutdown();
        try {
            requests.awaitTermination(LAST_REQUESTS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clients.close().awaitUninterruptibly();
        loops.shutdownGracefully(0, LAST_REQUESTS_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private final class Pipeline extends ChannelInitializer<SocketChannel> {

        @Override
        protected void initChannel(SocketChannel client) {
            client.pipeline()
                    .addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(), new MongoWireProtocolHandler(),
                            new RequestHandler(), new MongoExceptionHandler());
        }
    }

    private final class RequestHandler extends MongoDatabaseHandler {

        RequestHandler() {
            super(backend, clients);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object request) {
            requests.execute(() -> {
                try {
                    super.channelRead(context, request);
                } catch (Exception e) {
                    context.fireExceptionCaught(e);
                }
            });
        }
    }
}

package in.dakiya.sandbox.services;

import java.net.URI;
import java.nio.file.Path;

/**
 * DynamoDB Local, ElasticMQ and S3Proxy on free loopback ports of this process. Their data is in memory and ends with it.
 */
public final class LocalServices {

    /** Where each service listens. */
    public record Endpoints(URI dynamo, URI sqs, URI s3) {}

    private LocalServices() {}

    /** @param jars the folder with {@code dynamodb}, {@code sqs} and {@code s3} */
    public static Endpoints start(Path jars) {
        // Their own logs are of no interest to who tries Dakiya.
        System.setProperty("LOG_LEVEL", "error");
        System.setProperty("JETTY_LOG_LEVEL", "error");
        System.setProperty("logback.statusListenerClass", "ch.qos.logback.core.status.NopStatusListener");
        int dynamo = freePort();
        int sqs = freePort();
        int s3 = freePort();
        startDynamo(new IsolatedJars(jars.resolve("dynamodb")), dynamo);
        startSqs(new IsolatedJars(jars.resolve("sqs")), sqs);
        startS3(new IsolatedJars(jars.resolve("s3")), s3);
        return new Endpoints(loopback(dynamo), loopback(sqs), loopback(s3));
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        return Ports.free();
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static void startDynamo(IsolatedJars jars, int port) {
        jars.inside(() -> {
            Class<?> runner = jars.type("com.amazonaws.services.dynamodbv2.local.main.ServerRunner");
            String[] arguments = {"-inMemory", "-disableTelemetry", "-port", Integer.toString(port)};
            Object server = runner.getMethod("createServerFromCommandLineArgs", String[].class)
                    .invoke(null, (Object) arguments);
            return server.getClass().getMethod("start").invoke(server);
        });
    }

    private static void startSqs(IsolatedJars jars, int port) {
        jars.inside(() -> {
            Object builder = jars.type("org.elasticmq.rest.sqs.SQSRestServerBuilder")
                    .getMethod("withInterface", String.class)
                    .invoke(null, "127.0.0.1");
            Object bound = builder.getClass().getMethod("withPort", int.class).invoke(builder, port);
            Object server = bound.getClass().getMethod("start").invoke(bound);
            return server.getClass().getMethod("waitUntilStarted").invoke(server);
        });
    }

    private static void startS3(IsolatedJars jars, int port) {
        jars.inside(() -> {
            Object store = jars.type("org.gaul.s3proxy.nio2blob.TransientNio2BlobStore")
                    .getConstructor()
                    .newInstance();
            Class<?> proxy = jars.type("org.gaul.s3proxy.S3Proxy");
            Object builder = proxy.getMethod("builder").invoke(null);
            Class<?> builderType = builder.getClass();
            builderType
                    .getMethod("blobStore", jars.type("org.gaul.s3proxy.blobstore.BlobStore"))
                    .invoke(builder, store);
            builderType.getMethod("endpoint", URI.class).invoke(builder, loopback(port));
            Object server = builderType.getMethod("build").invoke(builder);
            proxy.getMethod("start").invoke(server);
            return server;
        });
    }
}

package in.dakiya.sandbox.world;

import in.dakiya.sandbox.gateway.Template;
import in.dakiya.sandbox.services.LocalServices;
import in.dakiya.sandbox.shop.PretendShop;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration with which the application runs in the local world. What template.yaml gives to functions as
 * environment is taken from there; what it leaves to secrets is made up here.
 */
public final class Wiring {

    /** The template's parameters, as a deployment would give them. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("PhoneNumberId", "106540352242922"),
            Map.entry("WabaId", "104996122399160"),
            Map.entry("EdgeSecret", ""),
            Map.entry("WorkSecret", ""),
            Map.entry("PlatformName", "Mela"),
            Map.entry("FlowId", ""),
            Map.entry("NoticeUrl", ""),
            Map.entry("TrackBaseUrl", "https://track.example"),
            Map.entry("SupportPhone", "918040009999"),
            Map.entry("SupportEmail", "help@mela.example"),
            Map.entry("ShiprocketPath", "courier-a"));

    private Wiring() {}

    /**
     * Starts the local services and says how to reach them.
     *
     * @param gatewayPort zero for a free one
     * @param start the time at which a standing clock begins; without it the real time runs
     */
    public static Map<String, String> start(Path services, Path templateFile, int gatewayPort, Optional<String> start) {
        LocalServices.Endpoints endpoints = LocalServices.start(services);
        int meta = LocalServices.freePort();
        int shiprocket = LocalServices.freePort();
        int shop = LocalServices.freePort();
        int gateway = gatewayPort == 0 ? LocalServices.freePort() : gatewayPort;
        Map<String, String> config = new HashMap<>();
        Template.read(templateFile)
                .functions()
                .forEach(f ->
                        f.environment().forEach((name, value) -> put(config, property(name), value, endpoints.sqs())));
        config.remove(property("QUARKUS_FUNQY_EXPORT"));
        aws(config, endpoints);
        secrets(config);
        config.put("quarkus.rest-client.whatsapp.url", "http://127.0.0.1:" + meta);
        config.put("quarkus.rest-client.shiprocket.url", "http://127.0.0.1:" + shiprocket);
        config.put("dakiya.sandbox.meta-port", Integer.toString(meta));
        config.put("dakiya.sandbox.shiprocket-port", Integer.toString(shiprocket));
        config.put("dakiya.platform.notice-url", "http://127.0.0.1:" + shop + PretendShop.PATH);
        config.put("dakiya.sandbox.shop-port", Integer.toString(shop));
        config.put("dakiya.sandbox.port", Integer.toString(gateway));
        config.put("dakiya.sandbox.template", templateFile.toString());
        start.ifPresent(time -> config.put("dakiya.sandbox.start", time));
        return config;
    }

    private static void aws(Map<String, String> config, LocalServices.Endpoints endpoints) {
        Map<String, URI> services =
                Map.of("dynamodb", endpoints.dynamo(), "sqs", endpoints.sqs(), "s3", endpoints.s3());
        services.forEach((name, uri) -> {
            config.put("quarkus." + name + ".endpoint-override", uri.toString());
            config.put("quarkus." + name + ".aws.region", "ap-south-1");
            config.put("quarkus." + name + ".aws.credentials.type", "static");
            config.put("quarkus." + name + ".aws.credentials.static-provider.access-key-id", "local");
            config.put("quarkus." + name + ".aws.credentials.static-provider.secret-access-key", "local");
        });
        config.put("quarkus.s3.path-style-access", "true");
    }

    /** On AWS these come from the two secrets. */
    private static void secrets(Map<String, String> config) {
        config.put("dakiya.whatsapp.access-token", "EAATESTTOKEN");
        config.put("dakiya.whatsapp.app-secret", "0123456789abcdef0123456789abcdef");
        config.put("dakiya.whatsapp.verify-token", "let-me-in");
        config.put("dakiya.otp.key", "k1:bG9jYWwgd29ybGQgb25seSwgMzIgYnl0ZXMgbG9uZyE=");
        config.put("dakiya.otp.typed-key", "local world only, sixteen or more");
        config.put("dakiya.platform.secret", PretendShop.KEY);
        config.put("dakiya.shiprocket.accounts.main.email", "api@mela.example");
        config.put("dakiya.shiprocket.accounts.main.password", "open-sesame");
        config.put("dakiya.shiprocket.accounts.main.callback-token", "callback-token-of-main");
    }

    private static void put(Map<String, String> config, String property, Object value, URI sqs) {
        String text = value instanceof Template.Reference reference ? resolve(reference, sqs) : value.toString();
        if (!text.isEmpty()) {
            config.put(property, text);
        }
    }

    private static String resolve(Template.Reference reference, URI sqs) {
        String target = reference.target();
        if (target.equals("Table")) {
            return LocalStack.TABLE;
        }
        if (target.equals("Documents")) {
            return LocalStack.BUCKET;
        }
        return target.endsWith("Queue") ? sqs + "/000000000000/" + target : PARAMETERS.get(target);
    }

    /** The dotted form of an environment variable's name; the queue's is the only one with a dash inside. */
    private static String property(String environment) {
        return environment
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '.')
                .replace("rts.labeling", "rts-labeling")
                .replace("otp.confirmation", "otp-confirmation")
                .replace("flow.id", "flow-id")
                .replace("phone.number.id", "phone-number-id")
                .replace("waba.id", "waba-id")
                .replace("notice.url", "notice-url")
                .replace("base.url", "base-url")
                .replace("path.name", "path-name");
    }
}

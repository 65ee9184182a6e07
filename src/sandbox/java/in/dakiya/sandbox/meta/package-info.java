/**
 * A strict stand-in for the WhatsApp Cloud API, with people on its other side. One reads a story played with it like this:
 *
 * <pre>{@code
 * PretendMeta meta = PretendMeta.start(MetaSettings.example(clock, seed), faults, 0).withTemplatesOfClassPath();
 * meta.webhooks().target(WebhookTarget.http(URI.create("http://127.0.0.1:8080/webhook")));
 * Person asha = meta.phone("919900000001").named("Asha Crafts");
 * asha.taps("Package is Ready to Ship");
 * meta.webhooks().deliverDue();
 * asha.chat().forEach(System.out::println);
 * }</pre>
 */
package in.dakiya.sandbox.meta;

package in.dakiya.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The table behind the application's back: what it holds, and much more of it than a test could bring about. */
final class RawTable {

    private static final String TABLE = "dakiya";
    private static final int BATCH = 25;

    private final DynamoDbClient client;

    RawTable() {
        client = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(ConfigProvider.getConfig().getValue("quarkus.dynamodb.endpoint-override", URI.class))
                .region(Region.AP_SOUTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    /** Every item, by its key. */
    Map<String, Map<String, AttributeValue>> all() {
        Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
        client.scanPaginator(r -> r.tableName(TABLE).consistentRead(true))
                .items()
                .forEach(item ->
                        items.put(item.get("pk").s() + " " + item.get("sk").s(), item));
        return items;
    }

    /** An item as text, with what is packed in it unpacked. */
    static String readable(Map<String, AttributeValue> item) {
        StringBuilder text = new StringBuilder(item.toString());
        item.values().stream()
                .filter(value -> value.b() != null)
                .forEach(value -> text.append(' ').append(inflated(value.b().asByteArray())));
        return text.toString();
    }

    private static String inflated(byte[] bytes) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notPacked) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** So many copies of an order's head and of the work that it had done, under the names that its number gives. */
    void multiplyDone(String partition, int copies, IntFunction<Map<String, String>> renaming) {
        List<Map<String, AttributeValue>> items = items(partition);
        List<Map<String, AttributeValue>> kept = new ArrayList<>();
        items.stream().filter(item -> item.get("sk").s().equals("HEAD")).forEach(kept::add);
        items.stream().filter(item -> item.containsKey("done")).limit(1).forEach(kept::add);
        write(kept, copies, renaming);
    }

    /** So many copies of all that a partition holds. */
    void multiply(String partition, int copies, IntFunction<Map<String, String>> renaming) {
        write(items(partition), copies, renaming);
    }

    private List<Map<String, AttributeValue>> items(String partition) {
        return client.query(r -> r.tableName(TABLE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
                .items();
    }

    private void write(List<Map<String, AttributeValue>> items, int copies, IntFunction<Map<String, String>> renaming) {
        List<WriteRequest> writes = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            Map<String, String> names = renaming.apply(copy);
            items.forEach(item -> writes.add(WriteRequest.builder()
                    .putRequest(r -> r.item(renamed(item, names)))
                    .build()));
        }
        List<List<WriteRequest>> batches = new ArrayList<>();
        for (int from = 0; from < writes.size(); from += BATCH) {
            batches.add(writes.subList(from, Math.min(from + BATCH, writes.size())));
        }
        batches.parallelStream().forEach(some -> client.batchWriteItem(r -> r.requestItems(Map.of(TABLE, some))));
    }

    private static Map<String, AttributeValue> renamed(Map<String, AttributeValue> item, Map<String, String> names) {
        Map<String, AttributeValue> copy = new TreeMap<>(item);
        copy.replaceAll((name, value) -> value.s() == null ? value : AttributeValue.fromS(renamed(value.s(), names)));
        return copy;
    }

    private static String renamed(String text, Map<String, String> names) {
        String renamed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            renamed = renamed.replace(name.getKey(), name.getValue());
        }
        return renamed;
    }

    /** What an action changes in the table: the keys of items that are new, gone or different. */
    List<String> changedBy(Runnable action) {
        Map<String, Map<String, AttributeValue>> before = all();
        action.run();
        Map<String, Map<String, AttributeValue>> after = all();
        List<String> changed = new ArrayList<>();
        after.forEach((key, item) -> {
            if (!item.equals(before.get(key))) {
                changed.add(key);
            }
        });
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(changed::add);
        return changed;
    }
}

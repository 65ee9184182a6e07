package in.dakiya.function;

import in.dakiya.sandbox.services.LocalServices;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A DynamoDB Local and an SQS for tests that need no more of the world than these. Started once, emptied at will. */
final class LocalTable {

    private static final String TABLE = "dakiya";
    private static final LocalTable ONLY = new LocalTable();

    private final DynamoDbClient dynamo;
    private final SqsClient sqs;

    private LocalTable() {
        LocalServices.Endpoints services = LocalServices.start(Path.of(System.getProperty("world.directory")));
        dynamo =
                local(DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()), services.dynamo());
        sqs = local(SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()), services.sqs());
        // By the names that the configuration has for them where nobody sets it.
        List.of("outbox", "rts-labeling", "tracking").forEach(name -> sqs.createQueue(r -> r.queueName(name)));
    }

    private static <C> C local(AwsClientBuilder<?, C> builder, URI endpoint) {
        builder.endpointOverride(endpoint);
        builder.region(Region.AP_SOUTH_1);
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        return builder.build();
    }

    /** An empty table. */
    static LocalTable empty() {
        if (ONLY.dynamo.listTables().tableNames().contains(TABLE)) {
            ONLY.dynamo.deleteTable(r -> r.tableName(TABLE));
        }
        ONLY.dynamo.createTable(r -> r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        List.of("pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "gsi3pk", "gsi3sk").stream()
                                .map(name -> AttributeDefinition.builder()
                                        .attributeName(name)
                                        .attributeType("S")
                                        .build())
                                .toList())
                .keySchema(keys(""))
                .globalSecondaryIndexes(List.of("gsi1", "gsi2", "gsi3").stream()
                        .map(LocalTable::index)
                        .toList()));
        return ONLY;
    }

    private static GlobalSecondaryIndex index(String name) {
        return GlobalSecondaryIndex.builder()
                .indexName(name.toUpperCase(java.util.Locale.ROOT))
                .keySchema(keys(name))
                .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
                .build();
    }

    private static List<KeySchemaElement> keys(String prefix) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(prefix + "pk")
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(prefix + "sk")
                        .keyType(KeyType.RANGE)
                        .build());
    }

    OrderApi door() {
        return DoorByHand.open(DoorByHand.keys(Door.KEYS), dynamo, sqs);
    }

    /** How many items there are. */
    int items() {
        return dynamo.scan(r -> r.tableName(TABLE)).count();
    }
}

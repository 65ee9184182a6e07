package in.dakiya.sandbox.world;

import in.dakiya.sandbox.gateway.Template;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What template.yaml declares beside the functions, made on the local services: the table, the queues, the bucket. */
final class LocalStack {

    static final String TABLE = "dakiya";
    static final String BUCKET = "dakiya-documents";

    /** DynamoDB Local looks at the key's name only; to sign would be a fifth of each call's work. */
    private static final AuthSchemeOption UNSIGNED =
            AuthSchemeOption.builder().schemeId("smithy.api#noAuth").build();

    private static final String NAMES_THE_KEY =
            "AWS4-HMAC-SHA256 Credential=local/20261122/ap-south-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private final Template template;
    private final DynamoDbClient dynamo;
    private final QuickQueues sqs;
    private final S3Client s3;

    LocalStack(Template template, Config config) {
        this.template = template;
        this.dynamo = local(
                DynamoDbClient.builder()
                        .authSchemeProvider(ignored -> List.of(UNSIGNED))
                        .overrideConfiguration(c -> c.putHeader("Authorization", NAMES_THE_KEY))
                        .httpClientBuilder(UrlConnectionHttpClient.builder()),
                endpoint(config, "dynamodb"));
        this.sqs = new QuickQueues(local(
                SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()), endpoint(config, "sqs")));
        // S3Proxy answers after the last chunk and closes, without the checksum that trails it: where that comes a
        // moment
        // late, the call fails. So a paper goes out whole.
        this.s3 = local(
                S3Client.builder()
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .serviceConfiguration(c -> c.chunkedEncodingEnabled(false))
                        .httpClientBuilder(UrlConnectionHttpClient.builder()),
                endpoint(config, "s3"));
    }

    private static URI endpoint(Config config, String service) {
        return config.getValue("quarkus." + service + ".endpoint-override", URI.class);
    }

    private static <C> C local(AwsClientBuilder<?, C> builder, URI endpoint) {
        builder.endpointOverride(endpoint);
        builder.region(Region.AP_SOUTH_1);
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        return builder.build();
    }

    DynamoDbClient dynamo() {
        return dynamo;
    }

    SqsClient sqs() {
        return sqs;
    }

    List<String> documentKeys() {
        return s3.listObjectsV2Paginator(r -> r.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    void quickQueues(boolean quick) {
        sqs.quick(quick);
    }

    S3Client s3() {
        return s3;
    }

    /** Creates all of it; queues by their logical id. */
    Map<String, URI> create() {
        createTable();
        s3.createBucket(r -> r.bucket(BUCKET));
        Map<String, URI> queues = new TreeMap<>();
        for (String queue : template.logicalIds("AWS::SQS::Queue")) {
            queues.put(
                    queue, URI.create(sqs.createQueue(r -> r.queueName(queue)).queueUrl()));
        }
        return queues;
    }

    /** The ids of all orders there are. The application itself never scans; who looks at a small world may. */
    List<String> orderIds() {
        return dynamo
                .scanPaginator(r -> r.tableName(TABLE)
                        .filterExpression("sk = :head")
                        .expressionAttributeValues(Map.of(":head", AttributeValue.fromS("HEAD"))))
                .items()
                .stream()
                .map(item -> item.get("pk").s().substring("ORDER#".length()))
                .sorted()
                .toList();
    }

    /** Throws away all that is in the table and the queues. */
    void empty(Map<String, URI> queues) {
        dynamo.deleteTable(r -> r.tableName(TABLE));
        createTable();
        queues.values().forEach(url -> sqs.purgeQueue(r -> r.queueUrl(url.toString())));
    }

    private void createTable() {
        Map<String, Object> table = template.only("AWS::DynamoDB::Table");
        List<AttributeDefinition> attributes = new ArrayList<>();
        for (Map<String, Object> attribute : maps(table.get("AttributeDefinitions"))) {
            attributes.add(AttributeDefinition.builder()
                    .attributeName(attribute.get("AttributeName").toString())
                    .attributeType(ScalarAttributeType.fromValue(
                            attribute.get("AttributeType").toString()))
                    .build());
        }
        List<GlobalSecondaryIndex> indexes = maps(table.get("GlobalSecondaryIndexes")).stream()
                .map(LocalStack::index)
                .toList();
        dynamo.createTable(r -> r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keys(table.get("KeySchema")))
                .globalSecondaryIndexes(indexes));
    }

    private static GlobalSecondaryIndex index(Map<String, Object> index) {
        Map<?, ?> declared = (Map<?, ?>) index.get("Projection");
        Projection.Builder projection = Projection.builder()
                .projectionType(
                        ProjectionType.fromValue(declared.get("ProjectionType").toString()));
        if (declared.get("NonKeyAttributes") instanceof List<?> names) {
            projection.nonKeyAttributes(names.stream().map(Object::toString).toList());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.get("IndexName").toString())
                .keySchema(keys(index.get("KeySchema")))
                .projection(projection.build())
                .build();
    }

    private static List<KeySchemaElement> keys(Object schema) {
        return maps(schema).stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.get("AttributeName").toString())
                        .keyType(KeyType.fromValue(key.get("KeyType").toString()))
                        .build())
                .toList();
    }

    @SuppressWarnings("unchecked") // a list of maps, by the schema of CloudFormation
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }
}

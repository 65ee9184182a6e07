package in.dakiya.sandbox.meter;

import in.dakiya.sandbox.fault.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A DynamoDB client that counts what each call costs and lets calls go wrong. It looks at the items before and after a
 * write with calls of its own, which are not counted. Operations that the application does not use are not there.
 */
public final class ObservedDynamo implements DynamoDbClient {

    private static final Map<String, AttributeValue> NOTHING = Map.of();

    private final DynamoDbClient real;
    private final Meter meter;
    private final Faults faults;

    public ObservedDynamo(DynamoDbClient real, Meter meter, Faults faults) {
        this.real = real;
        this.meter = meter;
        this.faults = faults;
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return observed("GetItem", () -> {
            GetItemResponse answer = real.getItem(request);
            meter.read(List.of(answer.item()), Boolean.TRUE.equals(request.consistentRead()), false);
            return answer;
        });
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return observed("BatchGetItem", () -> {
            BatchGetItemResponse answer = real.batchGetItem(request);
            request.requestItems().forEach((table, wanted) -> {
                List<Map<String, AttributeValue>> items =
                        new ArrayList<>(answer.responses().getOrDefault(table, List.of()));
                while (items.size() < wanted.keys().size()) {
                    items.add(NOTHING);
                }
                meter.read(items, Boolean.TRUE.equals(wanted.consistentRead()), false);
            });
            return answer;
        });
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return observed("Query", () -> {
            QueryResponse answer = real.query(request);
            meter.read(answer.items(), Boolean.TRUE.equals(request.consistentRead()), true);
            return answer;
        });
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return observed("PutItem", () -> {
            Map<String, AttributeValue> key = key(request.item());
            Map<String, AttributeValue> before = look(request.tableName(), key);
            try {
                PutItemResponse answer = real.putItem(request);
                meter.wrote(before, request.item(), false);
                return answer;
            } catch (ConditionalCheckFailedException e) {
                meter.refused(before, false);
                throw e;
            }
        });
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return observed("UpdateItem", () -> {
            Map<String, AttributeValue> before = look(request.tableName(), request.key());
            try {
                UpdateItemResponse answer = real.updateItem(request);
                meter.wrote(before, look(request.tableName(), request.key()), false);
                return answer;
            } catch (ConditionalCheckFailedException e) {
                meter.refused(before, false);
                throw e;
            }
        });
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return observed("TransactWriteItems", () -> {
            List<Map<String, AttributeValue>> before = look(request.transactItems());
            try {
                TransactWriteItemsResponse answer = real.transactWriteItems(request);
                List<Map<String, AttributeValue>> after = look(request.transactItems());
                for (int i = 0; i < before.size(); i++) {
                    meter.wrote(before.get(i), after.get(i), true);
                }
                return answer;
            } catch (TransactionCanceledException e) {
                before.forEach(item -> meter.refused(item, true));
                throw e;
            }
        });
    }

    private <T> T observed(String operation, Supplier<T> call) {
        meter.called(operation);
        return faults.call(Faults.Service.DYNAMODB, operation, call::get, fault -> error(operation, fault));
    }

    private static RuntimeException error(String operation, Faults.Fault fault) {
        return switch (fault) {
            case CONFLICT ->
                operation.equals("TransactWriteItems")
                        ? TransactionCanceledException.builder()
                                .message("Transaction cancelled")
                                .cancellationReasons(CancellationReason.builder()
                                        .code("TransactionConflict")
                                        .build())
                                .build()
                        : failure("conflict");
            case THROTTLED ->
                ProvisionedThroughputExceededException.builder()
                        .message("Throttled")
                        .statusCode(400)
                        .build();
            case ERROR -> failure("error");
            case ANSWER_LOST -> failure("answer lost");
        };
    }

    private static RuntimeException failure(String what) {
        return DynamoDbException.builder()
                .message("Injected: " + what)
                .statusCode(500)
                .build();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    }

    private Map<String, AttributeValue> look(String table, Map<String, AttributeValue> key) {
        return meter.isResting()
                ? Map.of()
                : new HashMap<>(real.getItem(r -> r.tableName(table).key(key).consistentRead(true))
                        .item());
    }

    private List<Map<String, AttributeValue>> look(List<TransactWriteItem> items) {
        return items.stream().map(this::look).toList();
    }

    private Map<String, AttributeValue> look(TransactWriteItem item) {
        if (item.put() != null) {
            return look(item.put().tableName(), key(item.put().item()));
        }
        if (item.update() != null) {
            return look(item.update().tableName(), item.update().key());
        }
        return item.delete() != null
                ? look(item.delete().tableName(), item.delete().key())
                : look(item.conditionCheck().tableName(), item.conditionCheck().key());
    }
}

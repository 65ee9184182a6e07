package in.dakiya.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The only write of a transaction, as a call of its own. What was not given stays away: empty maps are refused. */
final class SingleWrites {
    private SingleWrites() {}

    static void put(DynamoDbClient client, Put put) {
        PutItemRequest.Builder request = PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression());
        if (put.hasExpressionAttributeNames() && !put.expressionAttributeNames().isEmpty()) {
            request.expressionAttributeNames(put.expressionAttributeNames());
        }
        if (put.hasExpressionAttributeValues()
                && !put.expressionAttributeValues().isEmpty()) {
            request.expressionAttributeValues(put.expressionAttributeValues());
        }
        client.putItem(request.build());
    }

    static void update(DynamoDbClient client, Update update) {
        UpdateItemRequest.Builder request = UpdateItemRequest.builder()
                .tableName(update.tableName())
                .key(update.key())
                .updateExpression(update.updateExpression())
                .conditionExpression(update.conditionExpression());
        if (update.hasExpressionAttributeNames()
                && !update.expressionAttributeNames().isEmpty()) {
            request.expressionAttributeNames(update.expressionAttributeNames());
        }
        if (update.hasExpressionAttributeValues()
                && !update.expressionAttributeValues().isEmpty()) {
            request.expressionAttributeValues(update.expressionAttributeValues());
        }
        client.updateItem(request.build());
    }
}

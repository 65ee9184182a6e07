package in.dakiya.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Attributes of one item that are set or taken away. A name that DynamoDB reserves is given with a {@code #} before it. */
final class Changes {

    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    void set(String name, AttributeValue value) {
        String placeholder = ":" + plain(name);
        sets.add(name + " = " + placeholder);
        values.put(placeholder, value);
    }

    void remove(String name) {
        plain(name);
        removes.add(name);
    }

    private String plain(String name) {
        if (!name.startsWith("#")) {
            return name;
        }
        names.put(name, name.substring(1));
        return name.substring(1);
    }

    int count() {
        return sets.size() + removes.size();
    }

    boolean isEmpty() {
        return count() == 0;
    }

    String expression() {
        String setting = sets.isEmpty() ? "" : "SET " + String.join(", ", sets);
        String removing = removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes);
        return (setting + removing).strip();
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    Map<String, String> names() {
        return names;
    }

    /** As a write of its own. */
    UpdateItemRequest.Builder of(Key key) {
        UpdateItemRequest.Builder request = UpdateItemRequest.builder()
                .key(key.attributes())
                .updateExpression(expression())
                .returnValues(ReturnValue.UPDATED_NEW);
        if (!values.isEmpty()) {
            request.expressionAttributeValues(values);
        }
        return names.isEmpty() ? request : request.expressionAttributeNames(names);
    }
}

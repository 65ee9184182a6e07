package in.dakiya.sandbox.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * The queues: of the SQS server, or (quick) in memory, for a test that plays hundreds of stories and would spend a third
 * of its time on the protocol. In memory a message that was taken and not deleted does not come again, as time stands
 * still. Operations that the local world does not use are not there.
 */
final class QuickQueues implements SqsClient {

    private final Map<String, Queue<Message>> byUrl = new HashMap<>();
    private final SqsClient real;
    private volatile boolean quick;
    private int sent;

    QuickQueues(SqsClient real) {
        this.real = real;
    }

    /** Whether the queues are in memory from now on. What waits on the other side is forgotten. */
    synchronized void quick(boolean wanted) {
        quick = wanted;
        byUrl.clear();
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
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        if (!quick) {
            return real.sendMessage(request);
        }
        return keep(request);
    }

    private synchronized SendMessageResponse keep(SendMessageRequest request) {
        String id = Integer.toString(++sent);
        byUrl.computeIfAbsent(request.queueUrl(), url -> new ArrayDeque<>())
                .add(Message.builder()
                        .messageId(id)
                        .receiptHandle(id)
                        .body(request.messageBody())
                        .build());
        return SendMessageResponse.builder().messageId(id).build();
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        if (!quick) {
            return real.receiveMessage(request);
        }
        return take(request);
    }

    private synchronized ReceiveMessageResponse take(ReceiveMessageRequest request) {
        Queue<Message> queue = byUrl.getOrDefault(request.queueUrl(), new ArrayDeque<>());
        List<Message> taken = new ArrayList<>();
        while (taken.size() < request.maxNumberOfMessages() && !queue.isEmpty()) {
            taken.add(queue.remove());
        }
        return ReceiveMessageResponse.builder().messages(taken).build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        return quick ? DeleteMessageResponse.builder().build() : real.deleteMessage(request);
    }

    @Override
    public PurgeQueueResponse purgeQueue(PurgeQueueRequest request) {
        if (!quick) {
            return real.purgeQueue(request);
        }
        quick(true);
        return PurgeQueueResponse.builder().build();
    }

    @Override
    public CreateQueueResponse createQueue(CreateQueueRequest request) {
        return real.createQueue(request);
    }
}

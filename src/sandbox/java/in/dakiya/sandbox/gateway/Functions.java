package in.dakiya.sandbox.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import in.dakiya.sandbox.meter.Meter;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.funqy.lambda.FunqyRequestImpl;
import io.quarkus.funqy.lambda.FunqyResponseImpl;
import io.quarkus.funqy.runtime.FunctionInvoker;
import io.quarkus.funqy.runtime.FunctionRecorder;
import io.quarkus.funqy.runtime.RequestContextImpl;
import jakarta.enterprise.context.ApplicationScoped;

/** Invokes the functions of this process by their export, with the JSON of a Lambda event. */
@ApplicationScoped
public class Functions {

    private final ObjectMapper json;
    private final Meter meter;

    Functions(ObjectMapper json, Meter meter) {
        this.json = json;
        this.meter = meter;
    }

    /** What the function answers, as JSON. */
    public JsonNode invoke(String export, JsonNode event) {
        FunctionInvoker invoker = FunctionRecorder.registry.matchInvoker(export);
        if (invoker == null) {
            throw new IllegalArgumentException("There is no function " + export);
        }
        ManagedContext context = Arc.container().requestContext();
        boolean activated = !context.isActive();
        if (activated) {
            context.activate();
        }
        // Threads of a plain HTTP server know nothing of the application's class loader, by which its configuration is
        // found.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Functions.class.getClassLoader());
        meter.workingFor(export);
        try {
            Object input = json.treeToValue(event, json.constructType(invoker.getInputType()));
            FunqyResponseImpl response = new FunqyResponseImpl();
            invoker.invoke(new FunqyRequestImpl(new RequestContextImpl(), input), response);
            return json.valueToTree(response.getOutput().await().indefinitely());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an event of " + export, e);
        } finally {
            meter.workingFor(null);
            thread.setContextClassLoader(before);
            if (activated) {
                context.terminate();
            }
        }
    }
}

package in.dakiya.function;

import io.quarkus.funqy.Funq;

public class Probe {
    @Funq("whatsapp-webhook")
    public String handle(String in) {
        return in;
    }
}

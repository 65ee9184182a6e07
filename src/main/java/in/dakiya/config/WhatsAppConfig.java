package in.dakiya.config;

public interface WhatsAppConfig {
    String phoneNumberId();

    String wabaId();
}

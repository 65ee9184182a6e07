package in.dakiya.whatsapp;

public enum ErrorFamily {
    RETRY;

    public static ErrorFamily of(int code, int http) {
        return RETRY;
    }
}

package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example.in/notices",
                "https://shop.example.in:8443/notices?shop=1",
                "http://127.0.0.1:8080/",
                "http://localhost:8080",
                "http://[::1]:8080/notices"
            })
    void aSafeAddressIsCalled(String address) {
        assertThat(NoticeDoor.allowed(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example.in/notices",
                "http://127.0.0.1.example.in/",
                "http://10.0.0.1/",
                "ftp://127.0.0.1/",
                "https:///notices",
                "https://user:secret@shop.example.in/",
                "shop.example.in",
                "no address",
                ""
            })
    void anyOtherIsNot(String address) {
        assertThat(NoticeDoor.allowed(address)).isEmpty();
    }
}

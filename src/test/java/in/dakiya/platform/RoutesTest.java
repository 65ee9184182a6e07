package in.dakiya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import in.dakiya.platform.Routes.Found;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @Test
    void everyRouteIsFound() {
        assertThat(Routes.find("PUT", "/sellers/kalaa-crafts")).isEqualTo(at(new Route.RegisterSeller("kalaa-crafts")));
        assertThat(Routes.find("GET", "/sellers/kalaa-crafts")).isEqualTo(at(new Route.ReadSeller("kalaa-crafts")));
        assertThat(Routes.find("POST", "/sellers/confirm/confirm")).isEqualTo(at(new Route.ConfirmSeller("confirm")));
        assertThat(Routes.find("GET", "/sellers/a/orders")).isEqualTo(at(new Route.ListOrders("a")));
        assertThat(Routes.find("POST", "/orders")).isEqualTo(at(new Route.PlaceOrder()));
        assertThat(Routes.find("GET", "/changes")).isEqualTo(at(new Route.ListChanges()));
        assertThat(Routes.find("GET", "/orders/MS-1001")).isEqualTo(at(new Route.ReadOrder("MS-1001")));
    }

    private static Found at(Route route) {
        return new Found.At(route);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/order",
                "/orders/",
                "/orders/a/b",
                "//orders",
                "/sellers//orders",
                "/ORDERS",
                "/changes/"
            })
    void otherPathsAreNot(String path) {
        assertThat(Routes.find("GET", path)).isEqualTo(new Found.NoSuchPath());
    }

    @Test
    void anotherMethodIsToldWhichThereAre() {
        assertThat(Routes.find("DELETE", "/sellers/a")).isEqualTo(new Found.NoSuchMethod(Set.of("GET", "PUT")));
        assertThat(Routes.find("GET", "/orders")).isEqualTo(new Found.NoSuchMethod(Set.of("POST")));
        assertThat(Routes.find("get", "/orders/a")).isEqualTo(new Found.NoSuchMethod(Set.of("GET")));
    }
}

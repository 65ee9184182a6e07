package in.dakiya.logistics.shiprocket;

import in.dakiya.config.DakiyaConfig;
import in.dakiya.table.Table;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A bench for each test, with an account that no other test has. */
abstract class OnTheBench {

    @Inject
    Table table;

    @Inject
    DakiyaConfig config;

    protected Bench bench;

    @BeforeEach
    void anew() {
        bench = new Bench(table, config);
    }

    @AfterEach
    void close() {
        bench.close();
    }
}

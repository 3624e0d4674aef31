package longtang.record;

import java.nio.file.Path;
import longtang.LongtangTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Tests on a log of their own, which they may kill and falsify.
@LongtangTest
abstract class OwnLogTest {

    @Autowired
    JdbcClient db;

    @Autowired
    JsonMapper json;

    @Autowired
    SequencerLogin login;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    ALog aLog() {
        return new ALog(folder, db, json, login, transaction);
    }
}

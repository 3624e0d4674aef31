/// The database that comes along: a real PostgreSQL in a durable folder, started before the system.
///
/// Used by the commands `serve` and `demo` when no other server is configured; knows no other module.
@ApplicationModule(
        displayName = "数据库 Database",
        allowedDependencies = {})
@NullMarked
package longtang.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package longtang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the statements that a system sends to its database.
public final class CountedStatements {

    private final Map<String, Integer> sent = new ConcurrentHashMap<>();

    /// How often each was sent since the last look, the most frequent first.
    public Map<String, Integer> look() {
        var seen = new LinkedHashMap<String, Integer>();
        sent.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> seen.put(one.getKey(), one.getValue()));
        sent.clear();
        return seen;
    }

    /// Counts for this system from its start on.
    public void of(ConfigurableApplicationContext system) {
        system.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counting(source) : bean;
            }
        });
    }

    private DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return proxy(Connection.class, super.getConnection(), "");
            }
        };
    }

    private <T> T proxy(Class<T> type, T target, String prepared) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    var said = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                            ? text
                            : prepared;
                    if (method.getName().startsWith("execute")) sent.merge(plain(said), 1, Integer::sum);
                    try {
                        var answer = method.invoke(target, arguments);
                        if (answer instanceof PreparedStatement statement)
                            return proxy(PreparedStatement.class, statement, said);
                        if (answer instanceof Statement statement) return proxy(Statement.class, statement, said);
                        return answer;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private static String plain(String sql) {
        var line = sql.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(110, line.length()));
    }
}

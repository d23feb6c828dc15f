package org.gongkai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptExportTest {

    @TempDir
    private Path folder;

    private void write(String query, boolean inParts) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            if (inParts) {
                new ScriptExport().writeParts(result, folder, "series");
            } else {
                new ScriptExport().write(result, folder, "span");
            }
        }
    }

    private String script(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void rowsAreACallWithColumnsAndValues() throws SQLException, IOException {
        write("select 'a' as name, 1.50::decimal(9,2) as value, null as low, true as said", false);

        assertThat(script("span.js")).isEqualTo("""
                        gongkai.take("span",{"columns":["name","value","low","said"],"rows":[
                        ["a",1.5,null,true]
                        ]});
                        """);
    }

    @Test
    void aResultWithoutRowsIsAScriptToo() throws SQLException, IOException {
        write("select 1 as n where false", false);

        assertThat(script("span.js")).isEqualTo("gongkai.take(\"span\",{\"columns\":[\"n\"],\"rows\":[\n]});\n");
    }

    @Test
    void eachPartIsAScriptOfItsOwn() throws SQLException, IOException {
        write("select * from (values ('3704', 1), ('3704', 2), ('3713', 3)) t(part, n) order by part, n", true);

        assertThat(script("series/3704.js"))
                .isEqualTo("gongkai.take(\"series/3704\",{\"columns\":[\"n\"],\"rows\":[\n[1],\n[2]\n]});\n");
        assertThat(script("series/3713.js"))
                .isEqualTo("gongkai.take(\"series/3713\",{\"columns\":[\"n\"],\"rows\":[\n[3]\n]});\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../3704", "a/b", "", "a.b"})
    void noPartLeavesItsFolder(String part) {
        assertThatThrownBy(() -> write("select '" + part + "' as part, 1 as n", true))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no file can be named after");
    }

    @Test
    void hostileTextsAreHarmless() throws SQLException, IOException {
        write("select '</script><!--' || chr(8232) || chr(34) || chr(92) || chr(10) || '''&' as name", false);

        assertThat(script("span.js"))
                .contains("\"\\u003c/script\\u003e\\u003c!--\\u2028\\\"\\\\\\u000a\\u0027\\u0026\"")
                .doesNotContain("</script", "<!--", "\u2028");
    }

    @Test
    void aNumberThatADoubleCannotHoldStaysAText() throws SQLException, IOException {
        write("select 12345678901234567.5::decimal(24,6) as value, 123456789012345::decimal(24,6) as other", false);

        assertThat(script("span.js")).contains("[\"12345678901234567.5\",123456789012345]");
    }
}

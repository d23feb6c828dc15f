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
                new ScriptExport().writeParts(new ResultSource(result), folder, "series", 1);
            } else {
                new ScriptExport().write(new ResultSource(result), folder, "span");
            }
        }
    }

    private String script(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void rowsAreACallWithColumnsAndValues() throws SQLException, IOException {
        write(
                "select 'a' as name, 1.50::decimal(9,2) as value, null::int as low, true as said, null::int as high",
                false);

        assertThat(script("span.js")).isEqualTo("""
                        gongkai.take("span",{"columns":["name","value","low","said","high"],"keys":0,"rows":[
                        [0,1.5,,true]
                        ],"texts":{"name":["a"]}});
                        """);
    }

    @Test
    void aResultWithoutRowsIsAScriptToo() throws SQLException, IOException {
        write("select 1 as n where false", false);

        assertThat(script("span.js"))
                .isEqualTo("gongkai.take(\"span\",{\"columns\":[\"n\"],\"keys\":0,\"rows\":[\n],\"texts\":{}});\n");
    }

    @Test
    void eachPartIsAScriptOfItsOwn() throws SQLException, IOException {
        write("select * from (values ('3704', 1, 'x'), ('3704', 2, 'y'), ('3713', 2, 'y')) t(part, n, text)", true);

        assertThat(script("series/3704.js")).isEqualTo("""
                        gongkai.take("series/3704",{"columns":["n","text"],"keys":1,"rows":[
                        [1,0],
                        [2,1]
                        ],"texts":{"text":["x",
                        "y"]}});
                        """);
        assertThat(script("series/3713.js")).contains("[2,0]", "{\"text\":[\"y\"]}");
    }

    @Test
    void aKeyIsWrittenWhereItChangesAndNowhereElse() throws SQLException, IOException {
        write(
                "select * from (values ('1', 7, 1), ('1', 7, 2), ('1', null, 3), ('1', null, null), ('1', 7, 5)) t(part, k, n)",
                true);

        assertThat(script("series/1.js")).contains("[7,1],\n[,2],\n[null,3],\n[],\n[7,5]\n");
    }

    @Test
    void aTextThatComesAgainIsWrittenOnce() throws SQLException, IOException {
        write("select * from (values ('b'), ('a'), ('b')) t(text)", false);

        assertThat(script("span.js")).contains("[0],\n[1],\n[0]\n").contains("[\"b\",\n\"a\"]");
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

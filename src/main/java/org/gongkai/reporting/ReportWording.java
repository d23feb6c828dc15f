package org.gongkai.reporting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.knowledge.CodeLabel;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.ReportColumn;
import org.gongkai.publish.CsvWording;

/** Headings of columns and words for codes. What the data does not name stays as it is. */
public final class ReportWording implements CsvWording {

    private final Language language;
    private final Map<String, ReportColumn> columns = new HashMap<>();
    private final Map<String, CodeLabel> labels = new HashMap<>();

    /** The words of that language. */
    public ReportWording(Knowledge knowledge, Language language) {
        this.language = language;
        knowledge.reportColumns().forEach(column -> columns.put(column.column(), column));
        knowledge.codeLabels().forEach(label -> labels.put(label.list() + "/" + label.code(), label));
    }

    @Override
    public String header(String column) {
        ReportColumn known = columns.get(column);
        return known == null ? column : language.choose(known.zh(), known.en());
    }

    @Override
    public boolean isCoded(String column) {
        ReportColumn known = columns.get(column);
        return known != null && !known.codeList().isEmpty();
    }

    /** A value of a coded column is a code, or several with spaces between. */
    @Override
    public String value(String column, String text) {
        if (!isCoded(column) || text.isEmpty()) {
            return text;
        }
        String list = columns.get(column).codeList();
        return Arrays.stream(text.split(" "))
                .map(code -> word(list, code))
                .collect(Collectors.joining(language.choose("；", "; ")));
    }

    @Override
    public String fingerprint() {
        return DigestUtils.sha256Hex(language + "\n" + new TreeMap<>(columns) + "\n" + new TreeMap<>(labels));
    }

    private String word(String list, String code) {
        CodeLabel label = labels.get(list + "/" + code);
        return label == null ? code : language.choose(label.zh(), label.en());
    }
}

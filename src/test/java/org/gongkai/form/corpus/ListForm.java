package org.gongkai.form.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels of a form with one indicator a row, written as an outline: two spaces more for each level, and the unit
 * behind a stroke where the row has a cell.
 *
 * @param rows its rows
 */
record ListForm(List<Row> rows) {

    /**
     * A row.
     *
     * @param path its label with those above it
     * @param unit its unit; empty for headings
     */
    record Row(List<String> path, Optional<String> unit) {

        String label() {
            return path.get(path.size() - 1);
        }

        int depth() {
            return path.size() - 1;
        }

        Slot slot(Report report) {
            return Slot.of(report, path, List.of());
        }
    }

    static ListForm of(String outline) {
        List<Row> rows = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (String line : outline.lines().filter(text -> !text.isBlank()).toList()) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            String[] parts = line.strip().split("\\|");
            path = new ArrayList<>(path.subList(0, depth));
            path.add(parts[0]);
            rows.add(new Row(List.copyOf(path), parts.length > 1 ? Optional.of(parts[1]) : Optional.empty()));
        }
        return new ListForm(List.copyOf(rows));
    }

    /** The rows that have a cell. */
    List<Row> cells() {
        return rows.stream().filter(row -> row.unit().isPresent()).toList();
    }

    /** The national form of 2014 (国办发〔2014〕32号). */
    static final ListForm NATIONAL_2014 = of("""
            一、主动公开情况
              （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）|条
                其中：主动公开规范性文件数|条
                制发规范性文件总数|件
              （二）通过不同渠道和方式公开政府信息的情况
                1.政府公报公开政府信息数|条
                2.政府网站公开政府信息数|条
                3.政务微博公开政府信息数|条
                4.政务微信公开政府信息数|条
                5.其他方式公开政府信息数|条
            二、回应解读情况
              （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）|次
              （二）通过不同渠道和方式回应解读的情况
                1.参加或举办新闻发布会总次数|次
                  其中：主要负责同志参加新闻发布会次数|次
                2.政府网站在线访谈次数|次
                  其中：主要负责同志参加政府网站在线访谈次数|次
                3.政策解读稿件发布数|篇
                4.微博微信回应事件数|次
                5.其他方式回应事件数|次
            三、依申请公开情况
              （一）收到申请数|件
                1.当面申请数|件
                2.传真申请数|件
                3.网络申请数|件
                4.信函申请数|件
              （二）申请办结数|件
                1.按时办结数|件
                2.延期办结数|件
              （三）申请答复数|件
                1.属于已主动公开范围数|件
                2.同意公开答复数|件
                3.同意部分公开答复数|件
                4.不同意公开答复数|件
                  其中：涉及国家秘密|件
                  涉及商业秘密|件
                  涉及个人隐私|件
                  危及国家安全、公共安全、经济安全和社会稳定|件
                  不是《条例》所指政府信息|件
                  法律法规规定的其他情形|件
                5.不属于本行政机关公开数|件
                6.申请信息不存在数|件
                7.告知作出更改补充数|件
                8.告知通过其他途径办理数|件
            四、行政复议数量|件
              （一）维持具体行政行为数|件
              （二）被依法纠错数|件
              （三）其他情形数|件
            五、行政诉讼数量|件
              （一）维持具体行政行为或者驳回原告诉讼请求数|件
              （二）被依法纠错数|件
              （三）其他情形数|件
            六、举报投诉数量|件
              （一）维持具体行政行为数|件
              （二）被纠错数|件
              （三）其他情形数|件
            七、依申请公开信息收取的费用|万元
            八、机构建设和保障经费情况
              （一）政府信息公开工作专门机构数|个
              （二）设置政府信息公开查阅点数|个
              （三）从事政府信息公开工作人员数|人
                1.专职人员数（不包括政府公报及政府网站工作人员数）|人
                2.兼职人员数|人
              （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）|万元
            九、政府信息公开会议和培训情况
              （一）召开政府信息公开工作会议或专题会议数|次
              （二）举办各类培训班数|次
              （三）接受培训人员数|人次
            """);

    /** The local form before 2014, with codes (定西 2008). */
    static final ListForm BEFORE_2014 = of("""
            主动公开信息数|条
              其中：全文电子化的主动公开信息数|条
            新增的行政规范性文件数|条
            提供服务类信息数|条
            网站专栏页面访问量|人次
            现场接待人数|人次
            网上咨询数|人次
            咨询电话接听数|人次
            依申请公开信息目录数|条
            申请总数|条
              其中：1.当面申请数|条
              2.传真申请数|条
              3.电子邮件申请数|条
              4.网上申请数|条
              5.信函申请数|条
              6.其他形式申请数|条
            对申请的答复总数|条
              其中：1.同意公开答复数|条
              2.同意部分公开答复数|条
              3.否决公开答复总数|条
                其中：(1)“非《规定》所指政府信息”数|条
                (2)“信息不存在”数|条
                (3)“非本部门掌握”数|条
                (4)“申请内容不明确”数|条
                (5)“免予公开范围1”数|条
                (6)“免予公开范围2”数|条
                (7)“免予公开范围3”数|条
                (8)“免予公开范围4”数|条
                (9)“免予公开范围5”数|条
                (10)“免予公开范围6”数|条
                (11)其它原因|条
            行政复议数|件
            行政诉讼数|件
            行政申诉数|件
              其中：对本部门首次处理不满意的行政申诉数|件
            """);
}

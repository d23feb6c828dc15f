-- Questions that analysts ask, as table functions: from trend('枣庄市', 'requests_received'), in English and in Chinese. An agency is named by
-- any name or by its code, a concept by its code or label.
create or replace macro main.trend(agency_name, concept_name) as table (
    select
        agency,
        year,
        concept,
        value,
        low,
        high,
        previous_value,
        change,
        change_percent,
        comparability,
        note_en as note,
        flags
    from main.trend
    where
        core.is_agency_named(agency, agency_code, agency_name)
        and core.is_concept_named(concept, concept_zh, concept_en, concept_name)
    order by agency, year
);
comment on macro table main.trend is 'A concept of an agency over the years, with what may be compared';
create or replace macro main.趋势(机构名, 概念名) as table (
    select
        agency as 机构,
        year as 年度,
        concept_zh as 概念,
        value as 数值,
        low as 下限,
        high as 上限,
        previous_value as 上年数值,
        change as 增减,
        change_percent as 增减百分比,
        comparability as 可比性,
        note_zh as 原因,
        flags as 说明
    from main.trend
    where
        core.is_agency_named(agency, agency_code, 机构名)
        and core.is_concept_named(concept, concept_zh, concept_en, 概念名)
    order by agency, year
);
comment on macro table main.趋势 is '一个机构一个概念的历年数值，及是否可比';
create or replace macro main.ranking(concept_name, of_year) as table (
    select
        rank_of_value,
        peers,
        agency,
        level,
        kind,
        value,
        change_percent,
        percentile,
        is_outlier,
        flags
    from main.trend
    where
        core.is_concept_named(concept, concept_zh, concept_en, concept_name)
        and year = of_year
        and rank_of_value is not null
    order by level, kind, rank_of_value, agency
);
comment on macro table main.ranking is 'Agencies by a concept in a year, among those of the same level and kind';
create or replace macro main.排名(概念名, 查询年度) as table (
    select
        rank_of_value as 名次,
        peers as 同级同类机构数,
        agency as 机构,
        level as 层级,
        kind as 类别,
        value as 数值,
        change_percent as 增减百分比,
        percentile as 百分位,
        flags as 说明
    from main.trend
    where
        core.is_concept_named(concept, concept_zh, concept_en, 概念名)
        and year = 查询年度
        and rank_of_value is not null
    order by level, kind, rank_of_value, agency
);
comment on macro table main.排名 is '某年某概念在同级同类机构中的名次';
create or replace macro main.rates(agency_name) as table (
    select
        agency,
        year,
        share_en as rate,
        share_percent as percent,
        share_low as percent_low,
        share_high as percent_high,
        previous_share_percent as previous_percent,
        share_change_points as change_points,
        share_comparability as comparability,
        share_note_en as note,
        value,
        whole_en as whole,
        whole_value,
        flags
    from main.share
    where
        core.is_agency_named(agency, agency_code, agency_name)
        and is_key_share
    order by agency, concept_no, year
);
comment on macro table main.rates is 'The named rates of an agency, with their wholes and what may be compared';
create or replace macro main.比率(机构名) as table (
    select
        agency as 机构,
        year as 年度,
        share_zh as 比率,
        share_percent as 百分比,
        share_low as 百分比下限,
        share_high as 百分比上限,
        previous_share_percent as 上年百分比,
        share_change_points as 增减百分点,
        share_comparability as 可比性,
        share_note_zh as 原因,
        value as 分子,
        whole_zh as 分母名称,
        whole_value as 分母,
        flags as 说明
    from main.share
    where
        core.is_agency_named(agency, agency_code, 机构名)
        and is_key_share
    order by agency, concept_no, year
);
comment on macro table main.比率 is '一个机构的公开率等比率及其分母，及是否可比';
create or replace macro main.figures(agency_name, of_year) as table (
    select
        indicator_no,
        indicator,
        indicator_zh,
        indicator_en,
        breakdown,
        printed,
        value,
        low,
        high,
        status,
        file,
        sheet,
        cell
    from main.figure
    where
        core.is_agency_named(agency, agency_code, agency_name)
        and year = of_year
    order by indicator_no, breakdown
);
comment on macro table main.figures is 'All figures of a report with their cells';
create or replace macro main.统计数(机构名, 查询年度) as table (
    select
        indicator_zh as 指标,
        breakdown_zh as 申请人,
        printed as 原文,
        value as 数值,
        low as 下限,
        high as 上限,
        status as 状态,
        file as 文件,
        sheet as 工作表,
        cell as 单元格
    from main.figure
    where
        core.is_agency_named(agency, agency_code, 机构名)
        and year = 查询年度
    order by indicator_no, breakdown
);
comment on macro table main.统计数 is '一份报告的全部统计数及其单元格';
create or replace macro main.problems(agency_name) as table (
    select
        agency,
        year,
        text_en as rule,
        left_value,
        relation,
        right_value,
        gap,
        file,
        cells
    from main.finding
    where
        core.is_agency_named(agency, agency_code, agency_name)
        and state = 'open'
    order by year, finding_id
);
comment on macro table main.problems is 'The identities that an agency fails';
create or replace macro main.问题(机构名) as table (
    select
        agency as 机构,
        year as 年度,
        text_zh as 勾稽关系,
        left_value as 左边,
        relation as 关系,
        right_value as 右边,
        gap as 差额,
        file as 文件,
        cells as 单元格
    from main.finding
    where
        core.is_agency_named(agency, agency_code, 机构名)
        and state = 'open'
    order by year, finding_id
);
comment on macro table main.问题 is '一个机构不成立的勾稽关系';

-- The figures of a report as reviewers corrected them: from corrected_figures('枣庄市', 2018), in English and in Chinese.
create or replace macro main.corrected_figures(agency_name, of_year) as table (
    select
        indicator_no,
        indicator,
        indicator_zh,
        indicator_en,
        breakdown,
        reported_value,
        value,
        low,
        high,
        status,
        reviewer,
        decided_on,
        decision_reason,
        file,
        sheet,
        cell
    from main.corrected_figure
    where
        core.is_agency_named(agency, agency_code, agency_name)
        and year = of_year
    order by indicator_no, breakdown
);
comment on macro table main.corrected_figures is 'All figures of a report, corrected ones in the place of reported ones';
create or replace macro main.更正数(机构名, 查询年度) as table (
    select
        indicator_zh as 指标,
        breakdown_zh as 申请人,
        reported_value as 填报数值,
        value as 数值,
        low as 下限,
        high as 上限,
        status as 状态,
        reviewer as 判定人,
        decided_on as 判定日期,
        decision_reason as 判定理由,
        file as 文件,
        sheet as 工作表,
        cell as 单元格
    from main.corrected_figure
    where
        core.is_agency_named(agency, agency_code, 机构名)
        and year = 查询年度
    order by indicator_no, breakdown
);
comment on macro table main.更正数 is '一份报告的全部统计数，已更正的用更正后的数';

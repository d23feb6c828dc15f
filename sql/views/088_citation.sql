-- What to cite: the night, the folder that holds it for good while it is kept, and the knowledge that it was made with.
create or replace view main.citation as
select
    night.night,
    'nights/' || lpad(cast(night.night as string), 6, '0') as snapshot,
    night.started_at,
    (select count(*) from core.report as report where report.state = 'current' and report.period = 'year') as reports,
    (select min(report.year) from core.report as report where report.state = 'current' and report.period = 'year') as first_year,
    (select max(report.year) from core.report as report where report.state = 'current' and report.period = 'year') as last_year,
    night.reader_version,
    substr(night.reading_knowledge, 1, 12) as knowledge,
    '公开（Gongkai）政府信息公开统计数据仓库，第 ' || night.night || ' 批，快照 nights/'
    || lpad(cast(night.night as string), 6, '0') as cite_zh,
    'Gongkai, a warehouse of the statistics of government information disclosure, night ' || night.night || ', snapshot nights/'
    || lpad(cast(night.night as string), 6, '0') as cite_en
from core.night as night
where night.night = (select max(latest.night) from core.night as latest);
comment on view main.citation is 'What to cite: the night and its snapshot';

-- What the derived data of a night depends on.
select
    reader_version,
    reading_knowledge,
    checking_knowledge,
    choosing_knowledge,
    reporting_knowledge
from core.night
where night = :night;
